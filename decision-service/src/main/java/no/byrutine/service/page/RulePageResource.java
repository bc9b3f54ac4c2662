package no.byrutine.service.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import no.byrutine.engine.Context;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Pack;
import no.byrutine.service.decide.CityPolicy;
import no.byrutine.service.request.Offer;
import no.byrutine.service.request.Today;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages of a pack's rules; the cards of a CDS service link to them. */
@Path("/packs/{pack}/rules")
@Produces(MediaType.TEXT_HTML)
public final class RulePageResource {

  private static final Offer LIST = Offer.PAGE.with("lang", "section", "effect", "kind");

  private final CityPolicy city;
  private final Today today;
  private final Pages pages;

  RulePageResource(CityPolicy city, Today today, Pages pages) {
    this.city = city;
    this.today = today;
    this.pages = pages;
  }

  @GET
  @Operation(hidden = true)
  public Response rules(@PathParam("pack") String id) {
    return pages.look(
        LIST,
        id,
        Optional.of(Tab.RULES),
        (pack, frame) -> Templates.rules(list(pack, frame.lang()), frame));
  }

  private RuleList list(Pack pack, String language) {
    return new RuleListWriter(pack, language)
        .write(asked("section"), asked("effect"), asked("kind"));
  }

  private String asked(String name) {
    return pages.asked(name).orElse("");
  }

  @GET
  @Path("{rule}")
  @Operation(hidden = true)
  public Response rule(@PathParam("pack") String id, @PathParam("rule") String rule) {
    return pages.look(
        Offer.PAGE,
        id,
        Optional.empty(),
        (pack, frame) ->
            Templates.rule(
                new RulePageWriter(pack, inForce(pack), frame.lang()).write(rule), frame));
  }

  private InForce inForce(Pack pack) {
    return pack.inForce(Context.on(today.date()).with(city.of(pack)));
  }
}
