package no.byrutine.service;

/** The media types that are not in JAX-RS. */
final class Media {

  static final String FHIR_JSON = "application/fhir+json";
  static final String CSV = "text/csv";

  private Media() {}
}
