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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A case in, the Invoice out. */
@Path("/api/decisions/{pack}")
@Produces(Media.FHIR_JSON)
@Tag(name = "Decisions")
public final class InvoiceResource {

  private final EnvelopeReader envelopes;
  private final Decisions decisions;
  private final Door door;

  InvoiceResource(EnvelopeReader envelopes, Decisions decisions, Door door) {
    this.envelopes = envelopes;
    this.decisions = decisions;
    this.door = door;
  }

  @POST
  @Path("invoice")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "invoice",
      summary = "Decide a case, and answer with the Invoice",
      description =
          "The body is {on, known, policy, bundle}, as for a decision. The answer is a FHIR R4"
              + " Invoice with one line for each run of days or month that is paid for, each with"
              + " its price components: they add up to the line. Its status is always 'draft', and"
              + " a note says so when a number must be confirmed first. While information is"
              + " missing there is no Invoice, also not of the part that is known.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EnvelopeSchema.class)))
  @APIResponse(
      responseCode = "200",
      description = "The Invoice",
      content = @Content(mediaType = Media.FHIR_JSON, schema = @Schema(type = SchemaType.OBJECT)))
  @APIResponse(
      responseCode = "400",
      description = "Not JSON, not an envelope or not FHIR R4: an OperationOutcome",
      content = @Content(mediaType = Media.FHIR_JSON))
  @APIResponse(
      responseCode = "404",
      description = "No such pack, or a pack that has no invoice: an OperationOutcome",
      content = @Content(mediaType = Media.FHIR_JSON))
  @APIResponse(
      responseCode = "422",
      description =
          "Cannot be decided on, or information is missing, or there is no amount: an"
              + " OperationOutcome that says what",
      content = @Content(mediaType = Media.FHIR_JSON))
  public Response invoice(@PathParam("pack") String id, InputStream body) throws IOException {
    return door.answer(
        Offer.FHIR,
        id,
        body,
        (pack, json) -> {
          InvoiceWriter writer = new InvoiceWriter(pack);
          return Response.ok(writer.write(decisions.decide(pack, envelopes.read(json))));
        });
  }
}
