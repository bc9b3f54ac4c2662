package no.byrutine.service.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import no.byrutine.engine.Context;
import no.byrutine.engine.Pack;
import no.byrutine.in.BadInput;
import no.byrutine.service.decide.CityPolicy;
import no.byrutine.service.request.Dates;
import no.byrutine.service.request.Faults;
import no.byrutine.service.request.Offer;
import no.byrutine.service.request.Today;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page of a pack's numbers and choices. */
@Path("/packs/{pack}/parameters")
@Produces(MediaType.TEXT_HTML)
public final class ParameterPageResource {

  private static final Offer OFFER = Offer.PAGE.with("lang", "on", "known");

  private final CityPolicy city;
  private final Today today;
  private final Pages pages;

  ParameterPageResource(CityPolicy city, Today today, Pages pages) {
    this.city = city;
    this.today = today;
    this.pages = pages;
  }

  @GET
  @Operation(hidden = true)
  public Response parameters(@PathParam("pack") String id) {
    return pages.look(
        OFFER,
        id,
        Optional.of(Tab.PARAMETERS),
        (pack, frame) ->
            Templates.parameters(
                new CalendarWriter(pack, context(pack), frame.lang()).write(), frame));
  }

  private Context context(Pack pack) {
    Context context = Context.on(day("on").orElseGet(today::date)).with(city.of(pack));
    return day("known").map(context::known).orElse(context);
  }

  private Optional<LocalDate> day(String name) {
    return pages
        .asked(name)
        .map(text -> Dates.parse(text).orElseThrow(() -> new BadInput(Faults.notADate(name))));
  }
}
