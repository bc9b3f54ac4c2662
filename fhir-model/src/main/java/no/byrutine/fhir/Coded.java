package no.byrutine.fhir;

/** Something with codes that a rule can ask for by the pack's concept keys. */
public interface Coded {

  /** The codes that say what this is. */
  Codes codes();

  /** Whether this is what the pack calls {@code concept}. */
  default boolean is(String concept) {
    return codes().is(concept);
  }
}
