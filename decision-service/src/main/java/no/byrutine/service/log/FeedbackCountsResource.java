package no.byrutine.service.log;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import no.byrutine.decision.Words;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.service.packs.Packs;
import no.byrutine.service.request.Door;
import no.byrutine.service.request.Offer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What users did with the cards of a pack. */
@Path("/api/feedback")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Log")
public final class FeedbackCountsResource {

  private final FeedbackCounts counts;
  private final Packs packs;
  private final Door door;

  FeedbackCountsResource(FeedbackCounts counts, Packs packs, Door door) {
    this.counts = counts;
    this.packs = packs;
    this.door = door;
  }

  @GET
  @Operation(
      operationId = "feedback",
      summary = "What users did with the cards of a pack, rule by rule",
      description =
          "'pack' is the id. 'ignored' is shown and nothing said. An entry without a rule is of cards"
              + " that are no finding: what is missing, or could not be read.")
  public Response counts() {
    return door.look(
        Offer.JSON.with("pack"),
        () -> Response.ok(counts.json(pack())).header(HttpHeaders.CACHE_CONTROL, "no-store"));
  }

  private String pack() {
    List<String> asked = door.query().getOrDefault("pack", List.of());
    if (asked.size() != 1) {
      throw new BadInput(
          new Issue(
              "required",
              "pack",
              new Words(
                  "Si hvilken rutine det gjelder: ?pack=<id>, én gang.",
                  "Say which pack: ?pack=<id>, once.")));
    }
    return packs.pack(asked.get(0)).id();
  }
}
