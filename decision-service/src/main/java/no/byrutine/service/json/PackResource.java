package no.byrutine.service.json;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Context;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Pack;
import no.byrutine.in.BadInput;
import no.byrutine.service.decide.CityPolicy;
import no.byrutine.service.packs.Packs;
import no.byrutine.service.request.Dates;
import no.byrutine.service.request.Faults;
import no.byrutine.service.request.Today;
import no.byrutine.service.swap.PackWatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What packs there are, and what stands in them. */
@Path("/api/packs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Packs")
public final class PackResource {

  private final Packs packs;
  private final PackWatch watch;
  private final CityPolicy city;
  private final Today today;

  PackResource(Packs packs, PackWatch watch, CityPolicy city, Today today) {
    this.packs = packs;
    this.watch = watch;
    this.city = city;
    this.today = today;
  }

  @GET
  @Operation(
      operationId = "packs",
      summary = "The packs, by id; 'refused' is a newer version that may not run, and why")
  public List<PackView> packs() {
    return packs.all().stream().map(this::view).toList();
  }

  @GET
  @Path("{pack}")
  @Operation(operationId = "pack", summary = "One pack: what it reads and what it can answer")
  public PackView pack(@PathParam("pack") String id) {
    return view(packs.pack(id));
  }

  @GET
  @Path("{pack}/parameters")
  @Operation(
      operationId = "parameters",
      summary = "The pack's numbers and choices, as they stand on a day",
      description =
          "'value' is in force on the day 'on', as it was known on the day 'known' (both are today"
              + " in Oslo when left out) and under the city's policy; 'cells' are all that the pack"
              + " holds.")
  public List<ParameterView> parameters(
      @PathParam("pack") String id,
      @QueryParam("on") @Nullable String on,
      @QueryParam("known") @Nullable String known) {
    Pack pack = packs.pack(id);
    Context context = Context.on(day("on", on)).known(day("known", known)).with(city.of(pack));
    InForce inForce = pack.inForce(context);
    return pack.definition().parameters().values().stream()
        .map(definition -> ParameterView.of(definition, inForce.value(definition.name())))
        .toList();
  }

  @GET
  @Path("{pack}/rules")
  @Operation(operationId = "rules", summary = "The pack's rules, those that others wait for first")
  public List<RuleView> rules(@PathParam("pack") String id) {
    return packs.pack(id).rules().stream().map(RuleView::of).toList();
  }

  private PackView view(Pack pack) {
    return PackView.of(pack, watch.refused(pack.id()));
  }

  private LocalDate day(String name, @Nullable String text) {
    if (text == null) {
      return today.date();
    }
    return Dates.parse(text).orElseThrow(() -> new BadInput(Faults.notADate(name)));
  }
}
