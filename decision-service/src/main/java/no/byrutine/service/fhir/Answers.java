package no.byrutine.service.fhir;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.function.Function;
import no.byrutine.out.PackSheet;
import no.byrutine.service.request.Media;
import no.byrutine.service.request.Offer;

/**
 * What the answers of the FHIR door have in common. Its classes say nothing of what they produce:
 * Quarkus would hold that against Accept before we have seen {@code _format}, which goes before it.
 */
final class Answers {

  static final Offer RESOURCE = Offer.FHIR.with("_format");
  static final Offer SEARCH = Offer.FHIR.with("_format", "_id", "url", "version");

  private Answers() {}

  static ResponseBuilder ok(String json) {
    return Response.ok(json, Media.FHIR_JSON);
  }

  /** The resource of a pack; not sent again to someone who has it. */
  static ResponseBuilder read(
      Request request, PackSheet sheet, Function<PackSheet, String> writer) {
    EntityTag tag = new EntityTag(sheet.ref().digest(), true);
    ResponseBuilder had = request.evaluatePreconditions(tag);
    ResponseBuilder answer = had == null ? ok(writer.apply(sheet)) : had;
    return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, "no-cache");
  }
}
