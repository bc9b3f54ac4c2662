package no.byrutine.service.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Words;
import no.byrutine.engine.Pack;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.service.decide.Decisions;
import no.byrutine.service.packs.Packs;
import no.byrutine.service.request.Envelope;
import no.byrutine.service.request.EnvelopeReader;
import no.byrutine.service.request.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The pages: what Byrutine is, and one decision of each pack, explained. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class PageResource {

  /** The templates of this class, with the types that they may ask for. */
  @CheckedTemplate
  static final class Templates {

    static native TemplateInstance home(List<HomeRow> packs, String lang);

    static native TemplateInstance example(ExamplePage page, String lang);

    private Templates() {}
  }

  private final Packs packs;
  private final EnvelopeReader envelopes;
  private final Decisions decisions;

  PageResource(Packs packs, EnvelopeReader envelopes, Decisions decisions) {
    this.packs = packs;
    this.envelopes = envelopes;
    this.decisions = decisions;
  }

  @GET
  @Operation(hidden = true)
  public Response home(@QueryParam("lang") @Nullable String asked, HttpHeaders headers) {
    String language = language(asked, headers);
    List<HomeRow> rows =
        packs.all().stream()
            .map(pack -> HomeRow.of(pack, pack.definition().example().isPresent(), language))
            .toList();
    return page(Templates.home(rows, language), language);
  }

  @GET
  @Path("packs/{pack}/example")
  @Operation(hidden = true)
  public Response example(
      @PathParam("pack") String id,
      @QueryParam("lang") @Nullable String asked,
      HttpHeaders headers) {
    String language = language(asked, headers);
    Pack pack = packs.pack(id);
    Envelope envelope = envelopes.read(exampleOf(pack));
    Decision decision = decisions.decide(pack, envelope);
    ExamplePage page = new ExamplePageWriter(pack, language).write(decision, envelope.section());
    return page(Templates.example(page, language), language);
  }

  @GET
  @Path("packs/{pack}/example.json")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "example",
      summary = "A made-up case, ready to be posted to /api/decisions/{pack}")
  public String exampleJson(@PathParam("pack") String id) {
    return exampleOf(packs.pack(id));
  }

  private String exampleOf(Pack pack) {
    return pack.definition()
        .example()
        .orElseThrow(
            () ->
                new BadInput(
                    new Issue(
                        "not-found",
                        "pack",
                        new Words(
                            "Rutinen har ikke noe eksempel. Se listen over rutiner på /.",
                            "The pack has no example. See the list of packs at /."))));
  }

  private static String language(@Nullable String asked, HttpHeaders headers) {
    return Language.of(asked, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }

  private static Response page(TemplateInstance template, String language) {
    return Response.ok(template.setLocale(language))
        .type(MediaType.TEXT_HTML + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_LANGUAGE, language)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
