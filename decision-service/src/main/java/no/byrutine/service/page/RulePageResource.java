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
import no.byrutine.engine.Context;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Pack;
import no.byrutine.service.decide.CityPolicy;
import no.byrutine.service.packs.Packs;
import no.byrutine.service.request.Language;
import no.byrutine.service.request.Today;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The pages of a pack's rules; the cards of a CDS service link to them. */
@Path("/packs/{pack}/rules")
@Produces(MediaType.TEXT_HTML)
public final class RulePageResource {

  /** The templates of this class, with the types that they may ask for. */
  @CheckedTemplate
  static final class Templates {

    static native TemplateInstance rules(
        List<RulePage.Row> rules, String pack, String title, String lang);

    static native TemplateInstance rule(RulePage page, String lang);

    private Templates() {}
  }

  private final Packs packs;
  private final CityPolicy city;
  private final Today today;

  RulePageResource(Packs packs, CityPolicy city, Today today) {
    this.packs = packs;
    this.city = city;
    this.today = today;
  }

  @GET
  @Operation(hidden = true)
  public Response rules(
      @PathParam("pack") String id,
      @QueryParam("lang") @Nullable String asked,
      HttpHeaders headers) {
    String language = language(asked, headers);
    Pack pack = packs.pack(id);
    return page(
        Templates.rules(
            RulePageWriter.list(pack, language),
            pack.id(),
            pack.definition().title().in(language),
            language),
        language);
  }

  @GET
  @Path("{rule}")
  @Operation(hidden = true)
  public Response rule(
      @PathParam("pack") String id,
      @PathParam("rule") String rule,
      @QueryParam("lang") @Nullable String asked,
      HttpHeaders headers) {
    String language = language(asked, headers);
    Pack pack = packs.pack(id);
    InForce inForce = pack.inForce(Context.on(today.date()).with(city.of(pack)));
    RulePage page = new RulePageWriter(pack, inForce, language).write(rule);
    return page(Templates.rule(page, language), language);
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
