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

/** What a pack is, and what it stands on. */
@Path("/packs/{pack}")
@Produces(MediaType.TEXT_HTML)
public final class PackPageResource {

  private final CityPolicy city;
  private final Today today;
  private final Pages pages;

  PackPageResource(CityPolicy city, Today today, Pages pages) {
    this.city = city;
    this.today = today;
    this.pages = pages;
  }

  @GET
  @Operation(hidden = true)
  public Response overview(@PathParam("pack") String id) {
    return pages.look(
        Offer.PAGE,
        id,
        Optional.of(Tab.OVERVIEW),
        (pack, frame) ->
            Templates.overview(
                new OverviewWriter(pack, inForce(pack), frame.lang()).write(), frame));
  }

  @GET
  @Path("sources")
  @Operation(hidden = true)
  public Response sources(@PathParam("pack") String id) {
    return pages.look(
        Offer.PAGE,
        id,
        Optional.of(Tab.SOURCES),
        (pack, frame) ->
            Templates.sources(new SourceListWriter(pack, frame.lang()).write(), frame));
  }

  private InForce inForce(Pack pack) {
    return pack.inForce(Context.on(today.date()).with(city.of(pack)));
  }
}
