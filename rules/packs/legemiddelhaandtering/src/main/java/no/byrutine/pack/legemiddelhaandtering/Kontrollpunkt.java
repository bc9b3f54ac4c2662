package no.byrutine.pack.legemiddelhaandtering;

/** What must be in order before a medicine is given. */
public enum Kontrollpunkt {
  ORDINASJON,
  FORSKRIVER,
  LEGEMIDDEL,
  BYTTE,
  PASIENT,
  DOSE,
  VEI,
  TIDSPUNKT,
  MAKSIMUM,
  AVSTAND,
  DOSEHISTORIKK,
  CAVE,
  UKEDOSE,
  ETIKETT,
  EGENKONTROLL,
  DOBBELTKONTROLL
}
