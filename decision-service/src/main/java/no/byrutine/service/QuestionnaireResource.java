package no.byrutine.service;

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
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.out.Questionnaires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a case lacks, as a form that completes it. In bokmål unless the address says "en". */
@Path("/api/decisions/{pack}/questionnaire")
@Produces(Media.FHIR_JSON)
@Tag(name = "Decisions")
public final class QuestionnaireResource {

  private final DecisionEngine engine;
  private final EnvelopeReader envelopes;
  private final Decisions decisions;
  private final Bodies bodies;

  QuestionnaireResource(
      DecisionEngine engine, EnvelopeReader envelopes, Decisions decisions, Bodies bodies) {
    this.engine = engine;
    this.envelopes = envelopes;
    this.decisions = decisions;
    this.bodies = bodies;
  }

  @POST
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
    return bodies.use(body, json -> form(engine.pack(id), json, Language.of(asked, null)));
  }

  private Response form(Pack pack, String json, String language) {
    Envelope envelope = envelopes.read(json);
    Decision decision = decisions.decide(pack, envelope);
    Questionnaires writer =
        new Questionnaires(pack.definition().title(), pack.definition().inputs().all());
    return Response.ok(writer.json(decision, language))
        .header(HttpHeaders.CONTENT_LANGUAGE, language)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
