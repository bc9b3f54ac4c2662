package no.byrutine.service.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import no.byrutine.service.packs.Packs;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The first page: what Byrutine is, and which routines there are. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class HomeResource {

  private final Packs packs;
  private final Pages pages;

  HomeResource(Packs packs, Pages pages) {
    this.packs = packs;
    this.pages = pages;
  }

  @GET
  @Operation(hidden = true)
  public Response home() {
    return pages.look(
        frame ->
            Templates.home(
                packs.all().stream().map(pack -> HomeRow.of(pack, frame.lang())).toList(), frame));
  }
}
