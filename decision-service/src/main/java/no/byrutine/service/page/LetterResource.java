package no.byrutine.service.page;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Words;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.LetterDefinition;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.service.decide.Decisions;
import no.byrutine.service.json.EnvelopeSchema;
import no.byrutine.service.packs.Packs;
import no.byrutine.service.request.Door;
import no.byrutine.service.request.EnvelopeReader;
import no.byrutine.service.request.Language;
import no.byrutine.service.request.Media;
import no.byrutine.service.request.Offer;
import no.byrutine.service.request.Today;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A decision as the letter to the person it is about. In bokmål unless the address says "en". */
@Path("/packs/{pack}/letter")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Letters")
public final class LetterResource {

  private final Packs packs;
  private final EnvelopeReader envelopes;
  private final Decisions decisions;
  private final Door door;
  private final Today today;
  private final Pages pages;

  LetterResource(
      Packs packs,
      EnvelopeReader envelopes,
      Decisions decisions,
      Door door,
      Today today,
      Pages pages) {
    this.packs = packs;
    this.envelopes = envelopes;
    this.decisions = decisions;
    this.door = door;
    this.today = today;
    this.pages = pages;
  }

  @GET
  @Operation(hidden = true)
  public Response ofExample(
      @PathParam("pack") String id, @QueryParam("lang") @Nullable String asked) {
    Pack pack = packs.pack(id);
    String example = pack.definition().example().orElseThrow(LetterResource::noLetter);
    return letter(pack, decisions.rehearse(pack, envelopes.read(example)), Language.of(asked, null))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "letter",
      summary = "Decide a case, and answer with the letter",
      description =
          "The body is {on, known, policy, bundle}, as for a decision. The answer is the letter as"
              + " a page to be read or printed. It says at the top when it is not a vedtak yet, and"
              + " what must be confirmed; when information is missing, it says what, and is no"
              + " letter. The query may have lang=en.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EnvelopeSchema.class)))
  @APIResponse(
      responseCode = "200",
      description = "The letter",
      content =
          @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(
      responseCode = "400",
      description = "Not JSON, not an envelope or not FHIR R4: an OperationOutcome",
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
        Offer.PAGE,
        id,
        body,
        (pack, json) -> letter(pack, decisions.decide(pack, envelopes.read(json)), language));
  }

  private ResponseBuilder letter(Pack pack, Decision decision, String language) {
    LetterDefinition definition = pack.definition().letter().orElseThrow(LetterResource::noLetter);
    LetterPage page =
        new LetterPageWriter(pack, definition, language).write(decision, today.date());
    return pages.written(
        Templates.letter(page, Frame.of(language, "", pack, Optional.empty())), language);
  }

  private static BadInput noLetter() {
    return new BadInput(
        new Issue(
            "not-found",
            "pack",
            new Words(
                "Rutinen har ikke noe brev. Se listen over rutiner på /.",
                "The pack has no letter. See the list of packs at /.")));
  }
}
