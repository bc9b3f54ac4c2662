package no.byrutine.service.json;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.IOException;
import java.io.InputStream;
import no.byrutine.decision.Decision;
import no.byrutine.engine.Pack;
import no.byrutine.service.decide.Decisions;
import no.byrutine.service.request.Door;
import no.byrutine.service.request.Envelope;
import no.byrutine.service.request.EnvelopeReader;
import no.byrutine.service.request.Media;
import no.byrutine.service.request.Offer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A case in, a decision out. */
@Path("/api/decisions/{pack}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public final class DecisionResource {

  private final EnvelopeReader envelopes;
  private final Decisions decisions;
  private final Door door;

  DecisionResource(EnvelopeReader envelopes, Decisions decisions, Door door) {
    this.envelopes = envelopes;
    this.decisions = decisions;
    this.door = door;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "decide",
      summary = "Decide a case",
      description =
          "The body is {on, at, known, section, policy, bundle}. 'on' is the day whose law applies and 'known'"
              + " the day whose knowledge applies; both are today in Oslo when left out. 'at' is the"
              + " moment, instead of 'on', for a routine in which the hour counts. 'section' asks"
              + " one part of the pack. 'policy'"
              + " lays choices and confirmed numbers over the city's own: a text, or {value, from,"
              + " source, checked}. 'bundle' is a FHIR R4 Bundle. The query may have _pretty=true."
              + " The same request with Content-Type application/fhir+json has the Bundle as its"
              + " body, and on, at, known, section and policy.<name> as query parameters; with"
              + " text/csv the body is the list of rooms of a measuring campaign.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = EnvelopeSchema.class),
            examples =
                @ExampleObject(
                    name = "egenandel",
                    externalValue = "/packs/egenandel/example.json")),
        @Content(mediaType = Media.FHIR_JSON, schema = @Schema(type = SchemaType.OBJECT)),
        @Content(mediaType = Media.CSV, schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(
      responseCode = "200",
      description = "The decision, with everything it rests on",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DecisionSchema.class)))
  @APIResponse(
      responseCode = "400",
      description = "Not JSON, not an envelope or not FHIR R4: an OperationOutcome",
      content = @Content(mediaType = Media.FHIR_JSON))
  @APIResponse(
      responseCode = "404",
      description = "No such pack: an OperationOutcome",
      content = @Content(mediaType = Media.FHIR_JSON))
  @APIResponse(
      responseCode = "413",
      description = "Too large: an OperationOutcome",
      content = @Content(mediaType = Media.FHIR_JSON))
  @APIResponse(
      responseCode = "422",
      description = "Well-formed, but cannot be decided on: an OperationOutcome",
      content = @Content(mediaType = Media.FHIR_JSON))
  public Response decide(@PathParam("pack") String id, InputStream body) throws IOException {
    return door.answer(
        Offer.JSON,
        id,
        body,
        (pack, json) -> {
          Envelope envelope = envelopes.read(json);
          return written(pack, decisions.decide(pack, envelope));
        });
  }

  @POST
  @Consumes(Media.FHIR_JSON)
  @Operation(hidden = true)
  public Response decideBundle(@PathParam("pack") String id, InputStream body) throws IOException {
    return door.answer(
        Offer.JSON_BY_QUERY,
        id,
        body,
        (pack, json) -> {
          Envelope envelope = envelopes.read(json, door.query());
          return written(pack, decisions.decide(pack, envelope));
        });
  }

  @POST
  @Consumes(Media.CSV)
  @Operation(hidden = true)
  public Response decideMeasurements(@PathParam("pack") String id, InputStream body)
      throws IOException {
    return door.answer(
        Offer.JSON_BY_QUERY,
        id,
        body,
        (pack, csv) -> {
          Envelope envelope = envelopes.readMeasurements(csv, door.query());
          return written(pack, decisions.decide(pack, envelope));
        });
  }

  private ResponseBuilder written(Pack pack, Decision decision) {
    return Response.ok(decisions.json(pack, decision, door.indented()));
  }
}
