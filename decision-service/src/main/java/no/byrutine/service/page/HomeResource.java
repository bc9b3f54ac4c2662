package no.byrutine.service.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import no.byrutine.engine.DecisionEngine;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The first page: what Byrutine is, and which routines there are. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class HomeResource {

  private final DecisionEngine engine;
  private final Pages pages;

  HomeResource(DecisionEngine engine, Pages pages) {
    this.engine = engine;
    this.pages = pages;
  }

  @GET
  @Operation(hidden = true)
  public Response home() {
    return pages.look(
        frame ->
            Templates.home(
                engine.packs().stream().map(pack -> HomeRow.of(pack, frame.lang())).toList(),
                frame));
  }
}
