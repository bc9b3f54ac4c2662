package no.byrutine.service.hooks;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import no.byrutine.out.JsonDocument;
import no.byrutine.service.hooks.FeedbackReader.Sent;
import no.byrutine.service.log.Feedback;
import no.byrutine.service.log.FeedbackStore;
import no.byrutine.service.log.FeedbackStore.Taken;
import no.byrutine.service.metrics.Counts;
import no.byrutine.service.request.Door;
import no.byrutine.service.request.Offer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes what users did with the cards of a service. The same that comes twice counts once. */
@Path("/cds-services")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "CDS Hooks")
public final class FeedbackResource {

  private final CdsServices services;
  private final FeedbackStore store;
  private final Counts counts;
  private final Door door;

  FeedbackResource(CdsServices services, FeedbackStore store, Counts counts, Door door) {
    this.services = services;
    this.store = store;
    this.counts = counts;
    this.door = door;
  }

  @POST
  @Path("{id}/feedback")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "feedbackOnCards",
      summary = "Tell what users did with cards",
      description =
          "The body is {feedback[{card, outcome, outcomeTimestamp, acceptedSuggestions[{id}],"
              + " overrideReason{reason, userComment}}]}, as CDS Hooks 2.0 has it. The same card,"
              + " outcome and time counts once.")
  public Response take(@PathParam("id") String id, InputStream body) throws IOException {
    return door.answer(
        Offer.CDS_HOOKS,
        body,
        json -> {
          String pack = services.named(id).get(0).pack().id();
          Sent sent = FeedbackReader.read(json);
          return Response.ok(taken(id, pack, sent));
        });
  }

  private String taken(String service, String pack, Sent sent) {
    List<String> cards = new ArrayList<>();
    List<String> suggestions = new ArrayList<>();
    int recent = 0;
    for (Feedback feedback : sent.all()) {
      Taken taken = store.take(service, pack, feedback);
      if (taken.isNew()) {
        recent++;
        counts.feedback(service, feedback.outcome());
      }
      if (!taken.knownCard()) {
        cards.add(feedback.card());
      }
      suggestions.addAll(taken.unknownSuggestions());
    }
    return answer(recent, sent, cards, suggestions);
  }

  /** How many were new, and what the client may want to look into. */
  private static String answer(
      int taken, Sent sent, List<String> unknownCards, List<String> unknownSuggestions) {
    return JsonDocument.of(
        json -> {
          json.writeNumberField("taken", taken);
          json.writeNumberField("repeated", sent.all().size() - taken);
          HookResponse.texts(json, "unknownCards", unknownCards);
          HookResponse.texts(json, "unknownSuggestions", unknownSuggestions);
          HookResponse.texts(json, "ignored", sent.ignored());
        });
  }
}
