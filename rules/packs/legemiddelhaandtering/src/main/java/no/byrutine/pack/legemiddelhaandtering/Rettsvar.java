package no.byrutine.pack.legemiddelhaandtering;

/** What a control came to. What is not known is never taken for right. */
public enum Rettsvar {
  RIKTIG,
  FEIL,
  UKJENT;

  /** The worst of the two: wrong before unknown before right. */
  Rettsvar verste(Rettsvar annet) {
    if (this == FEIL || annet == FEIL) {
      return FEIL;
    }
    return this == UKJENT ? UKJENT : annet;
  }
}
