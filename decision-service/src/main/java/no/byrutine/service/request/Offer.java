package no.byrutine.service.request;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;

/**
 * What a door offers: the media types that it writes, the one it prefers first, and the names that
 * its query may have. What is asked beyond it is refused.
 *
 * @param written the media types of the answer
 * @param query the names of the query; {@code policy.<name>} stands for every name that begins with
 *     {@code policy.}
 */
public record Offer(List<MediaType> written, Set<String> query) {

  /** Our own JSON, with {@code _pretty} for people. */
  public static final Offer JSON = of(MediaType.APPLICATION_JSON).with("_pretty");

  /** Our own JSON, of a case whose envelope stands in the query. */
  public static final Offer JSON_BY_QUERY =
      of(MediaType.APPLICATION_JSON)
          .with("on", "at", "known", "section", "policy.<name>", "_pretty");

  /** The JSON of CDS Hooks, which has no query. */
  public static final Offer CDS_HOOKS = of(MediaType.APPLICATION_JSON);

  /** FHIR's JSON, also for those who ask for no more than JSON. */
  public static final Offer FHIR = of(Media.FHIR_JSON, MediaType.APPLICATION_JSON);

  /** One answer a line. */
  public static final Offer NDJSON = of(Media.NDJSON);

  /** A page, in the language that {@code lang} asks for. */
  public static final Offer PAGE = of(MediaType.TEXT_HTML).with("lang");

  private static Offer of(String... written) {
    return new Offer(List.of(written).stream().map(MediaType::valueOf).toList(), Set.of());
  }

  /** Whether the query may have this name. */
  boolean takes(String name) {
    return query.contains(name)
        || (name.startsWith(EnvelopeReader.POLICY_PREFIX)
            && query.contains(EnvelopeReader.POLICY_PREFIX + "<name>"));
  }

  /** The same with other names in its query. */
  public Offer with(String... query) {
    return new Offer(written, Set.of(query));
  }
}
