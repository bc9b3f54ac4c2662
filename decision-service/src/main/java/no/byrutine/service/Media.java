package no.byrutine.service;

/** The media types that are not in JAX-RS. */
final class Media {

  static final String FHIR_JSON = "application/fhir+json";

  private Media() {}
}
