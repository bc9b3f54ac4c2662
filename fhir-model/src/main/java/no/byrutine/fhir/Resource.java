package no.byrutine.fhir;

/** A FHIR resource as rules see it: read once, never changed. */
public interface Resource {

  /**
   * How the resource is named in references and in evidence, for example {@code Observation/17}.
   */
  String ref();

  /** FHIR's name of the resource type. */
  default String type() {
    return getClass().getSimpleName();
  }
}
