package no.byrutine.service.json;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import no.byrutine.service.decide.Decisions;
import no.byrutine.service.request.Door;
import no.byrutine.service.request.EnvelopeReader;
import no.byrutine.service.request.Media;
import no.byrutine.service.request.Offer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Two decisions of a case in, and what made them differ out. */
@Path("/api/decisions/{pack}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public final class ComparisonResource {

  private final EnvelopeReader envelopes;
  private final Decisions decisions;
  private final Door door;

  ComparisonResource(EnvelopeReader envelopes, Decisions decisions, Door door) {
    this.envelopes = envelopes;
    this.decisions = decisions;
    this.door = door;
  }

  @POST
  @Path("comparison")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "compare",
      summary = "Compare two decisions of a case",
      description =
          "The body is {earlier, later}, each of them {on, known, policy, bundle} as for a"
              + " decision, and of the same day 'on'. With the same bundle and two days 'known',"
              + " the difference is a back-payment (etterbetaling); with preliminary and then final"
              + " income it is a settlement (etteroppgjør). 'differences' has each value that is"
              + " not the same in both. The 'causes' of an amount add up to its difference: 'fact'"
              + " is named by the code of the facts, 'parameter' by the parameter, and 'status' is"
              + " that preliminary facts became final. An issue begins with the side it is on.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EnvelopePairSchema.class)))
  @APIResponse(
      responseCode = "200",
      description = "The two decisions in short, and what differs",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ComparisonSchema.class)))
  @APIResponse(
      responseCode = "400",
      description = "Not JSON, not two envelopes or not FHIR R4: an OperationOutcome",
      content = @Content(mediaType = Media.FHIR_JSON))
  @APIResponse(
      responseCode = "422",
      description = "Well-formed, but cannot be compared: an OperationOutcome",
      content = @Content(mediaType = Media.FHIR_JSON))
  public Response compare(@PathParam("pack") String id, InputStream body) throws IOException {
    return door.answer(
        Offer.JSON,
        id,
        body,
        (pack, json) ->
            Response.ok(
                decisions.json(
                    pack, decisions.compare(pack, envelopes.readPair(json)), door.indented())));
  }
}
