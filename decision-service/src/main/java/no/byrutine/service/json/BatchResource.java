package no.byrutine.service.json;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import no.byrutine.service.request.Door;
import no.byrutine.service.request.Media;
import no.byrutine.service.request.Offer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many cases in, as many answers out. */
@Path("/api/decisions/{pack}")
@Produces(Media.NDJSON)
@Tag(name = "Decisions")
public final class BatchResource {

  private final Batch batch;
  private final Door door;

  BatchResource(Batch batch, Door door) {
    this.batch = batch;
    this.door = door;
  }

  @POST
  @Path("batch")
  @Consumes(Media.NDJSON)
  @Operation(
      operationId = "decideBatch",
      summary = "Decide many cases, one a line",
      description =
          "Each line is an envelope {on, at, known, section, policy, bundle}, as for one decision,"
              + " and at most as large as one. The answer has a line for each, in the same order:"
              + " {line, record, decision} with the decision's id in the log, or {line, status,"
              + " outcome} with an OperationOutcome. A line that cannot be decided does not stop the"
              + " rest. An empty line has no answer, but counts.")
  @RequestBody(
      required = true,
      content = @Content(mediaType = Media.NDJSON, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(
      responseCode = "200",
      description = "The answers",
      content = @Content(mediaType = Media.NDJSON, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(
      responseCode = "404",
      description = "No such pack: an OperationOutcome",
      content = @Content(mediaType = Media.FHIR_JSON))
  public Response decide(@PathParam("pack") String id, InputStream body) throws IOException {
    String language = door.language();
    return door.stream(
        Offer.NDJSON, id, body, (pack, out) -> batch.answer(pack, body, out, language));
  }
}
