package no.byrutine.service.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import no.byrutine.decision.Words;
import no.byrutine.engine.Pack;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.service.decide.Decisions;
import no.byrutine.service.packs.Packs;
import no.byrutine.service.request.Envelope;
import no.byrutine.service.request.EnvelopeReader;
import no.byrutine.service.request.Offer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A made-up case of each pack: as it is sent, and what is decided of it, explained. */
@Path("/packs/{pack}")
@Tag(name = "Packs")
public final class ExampleResource {

  private final Packs packs;
  private final EnvelopeReader envelopes;
  private final Decisions decisions;
  private final Pages pages;

  ExampleResource(Packs packs, EnvelopeReader envelopes, Decisions decisions, Pages pages) {
    this.packs = packs;
    this.envelopes = envelopes;
    this.decisions = decisions;
    this.pages = pages;
  }

  @GET
  @Path("example")
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response example(@PathParam("pack") String id) {
    return pages.look(
        Offer.PAGE,
        id,
        Optional.empty(),
        (pack, frame) -> Templates.example(answer(pack, frame.lang()), frame));
  }

  private Answer answer(Pack pack, String language) {
    Envelope envelope = envelopes.read(exampleOf(pack));
    return new AnswerWriter(pack, language)
        .write(decisions.rehearse(pack, envelope), envelope.section());
  }

  @GET
  @Path("example.json")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "example",
      summary = "A made-up case, ready to be posted to /api/decisions/{pack}")
  public String exampleJson(@PathParam("pack") String id) {
    return exampleOf(packs.pack(id));
  }

  private static String exampleOf(Pack pack) {
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
}
