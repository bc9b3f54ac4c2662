package no.byrutine.fhir;

/** A code in its system. */
public record Coding(String system, String code) {
  @Override
  public String toString() {
    return system + "|" + code;
  }
}
