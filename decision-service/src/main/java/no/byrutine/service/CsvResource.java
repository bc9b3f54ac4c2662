package no.byrutine.service;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.in.MeasurementCsv;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The measurements of a campaign in, as a spreadsheet saves them; a decision out. */
@Path("/api/decisions/{pack}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public final class CsvResource {

  private final DecisionEngine engine;
  private final EnvelopeReader envelopes;
  private final Decisions decisions;
  private final Bodies bodies;
  private final MeasurementCsv measurements = new MeasurementCsv();

  CsvResource(DecisionEngine engine, EnvelopeReader envelopes, Decisions decisions, Bodies bodies) {
    this.engine = engine;
    this.envelopes = envelopes;
    this.decisions = decisions;
    this.bodies = bodies;
  }

  @POST
  @Consumes(Media.CSV)
  @Operation(hidden = true)
  public Response decide(
      @PathParam("pack") String id, UriInfo uri, HttpHeaders headers, InputStream body)
      throws IOException {
    Map<String, List<String>> query = uri.getQueryParameters();
    return bodies.use(
        body,
        csv -> {
          refuseOtherThanJson(headers);
          Pack pack = engine.pack(id);
          Envelope envelope = envelopes.read(query);
          String decision =
              decisions.json(
                  pack,
                  decisions.decide(pack, envelope, inputs -> measurements.read(csv, inputs)),
                  List.of("true").equals(query.get("_pretty")));
          return Response.ok(decision).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
        });
  }

  private static void refuseOtherThanJson(HttpHeaders headers) {
    if (headers.getAcceptableMediaTypes().stream()
        .noneMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible)) {
      throw new NotAcceptableException();
    }
  }
}
