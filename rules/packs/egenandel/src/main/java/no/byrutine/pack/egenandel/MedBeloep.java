package no.byrutine.pack.egenandel;

/** There is an amount in the answer, for at least one of the things that are to be paid. */
public record MedBeloep(Kilde kilde) {

  /** Which amount it is. */
  public enum Kilde {
    AAR,
    SUM,
    HJEMME
  }
}
