package no.byrutine.pack.miljoerettethelsevern;

/** The kinds of day that limits for sound tell apart. */
public enum Dagtype {
  HVERDAG,
  LOERDAG,
  HELLIGDAG,
  UKJENT
}
