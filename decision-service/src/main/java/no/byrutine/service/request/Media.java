package no.byrutine.service.request;

/** The media types that are not in JAX-RS. */
public final class Media {

  public static final String FHIR_JSON = "application/fhir+json";
  public static final String CSV = "text/csv";

  /** One JSON document a line. */
  public static final String NDJSON = "application/x-ndjson";

  private Media() {}
}
