package no.byrutine.service.json;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import no.byrutine.decision.Decision;
import no.byrutine.engine.Pack;
import no.byrutine.out.Questionnaires;
import no.byrutine.service.decide.Decisions;
import no.byrutine.service.request.Door;
import no.byrutine.service.request.EnvelopeReader;
import no.byrutine.service.request.Language;
import no.byrutine.service.request.Media;
import no.byrutine.service.request.Offer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a case lacks, as a form that completes it. In bokmål unless the address says "en". */
@Path("/api/decisions/{pack}")
@Produces(Media.FHIR_JSON)
@Tag(name = "Decisions")
public final class QuestionnaireResource {

  private final EnvelopeReader envelopes;
  private final Decisions decisions;
  private final Door door;

  QuestionnaireResource(EnvelopeReader envelopes, Decisions decisions, Door door) {
    this.envelopes = envelopes;
    this.decisions = decisions;
    this.door = door;
  }

  @POST
  @Path("questionnaire")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "questionnaire",
      summary = "Decide a case, and answer with a form of what is missing",
      description =
          "The body is {on, at, known, section, policy, bundle}, as for a decision. The answer is a"
              + " FHIR R4 Questionnaire with one item for each missing input that could change the"
              + " decision, and why it is asked for; without items when nothing is missing. Its"
              + " QuestionnaireResponse in the bundle of the next request completes the case. The"
              + " query may have lang=en.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EnvelopeSchema.class)))
  @APIResponse(
      responseCode = "200",
      description = "The Questionnaire",
      content = @Content(mediaType = Media.FHIR_JSON, schema = @Schema(type = SchemaType.OBJECT)))
  @APIResponse(
      responseCode = "400",
      description = "Not JSON, not an envelope or not FHIR R4: an OperationOutcome",
      content = @Content(mediaType = Media.FHIR_JSON))
  @APIResponse(
      responseCode = "404",
      description = "No such pack: an OperationOutcome",
      content = @Content(mediaType = Media.FHIR_JSON))
  @APIResponse(
      responseCode = "422",
      description = "Well-formed, but cannot be decided on: an OperationOutcome",
      content = @Content(mediaType = Media.FHIR_JSON))
  public Response ofCase(
      @PathParam("pack") String id, @QueryParam("lang") @Nullable String asked, InputStream body)
      throws IOException {
    String language = Language.of(asked, null);
    return door.answer(
        Offer.FHIR.with("lang"),
        id,
        body,
        (pack, json) ->
            Response.ok(form(pack, decisions.decide(pack, envelopes.read(json)), language))
                .header(HttpHeaders.CONTENT_LANGUAGE, language));
  }

  private static String form(Pack pack, Decision decision, String language) {
    return new Questionnaires(pack.definition().title(), pack.definition().inputs().all())
        .json(decision, language);
  }
}
