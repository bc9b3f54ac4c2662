package no.byrutine.service.page;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import no.byrutine.decision.Decision;
import no.byrutine.engine.Pack;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.service.Refusal;
import no.byrutine.service.decide.Decisions;
import no.byrutine.service.request.Door;
import no.byrutine.service.request.Envelope;
import no.byrutine.service.request.EnvelopeReader;
import no.byrutine.service.request.Offer;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Where a person tries a case: the pack's example or a pasted one. What is filled in goes before
 * what stands in the case, so that one case can be asked again and again with one thing changed.
 */
@Path("/packs/{pack}/try")
@Produces(MediaType.TEXT_HTML)
public final class TryResource {

  private final EnvelopeReader envelopes;
  private final Decisions decisions;
  private final Door door;
  private final Pages pages;

  TryResource(EnvelopeReader envelopes, Decisions decisions, Door door, Pages pages) {
    this.envelopes = envelopes;
    this.decisions = decisions;
    this.door = door;
    this.pages = pages;
  }

  @GET
  @Operation(hidden = true)
  public Response form(@PathParam("pack") String id) {
    return pages.look(
        Offer.PAGE.with("lang", "section"),
        id,
        Optional.of(Tab.TRY),
        (pack, frame) -> Templates.form(form(pack, frame, example(pack), List.of()), frame));
  }

  private FormFields example(Pack pack) {
    return FormFields.EMPTY
        .with(TryFormWriter.CASE, pack.definition().example().orElse(""))
        .with("section", pages.asked("section").orElse(""));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response answer(@PathParam("pack") String id, InputStream body) throws IOException {
    return door.answer(Offer.PAGE, id, body, (pack, text) -> answer(pack, FormFields.of(text)));
  }

  private ResponseBuilder answer(Pack pack, FormFields given) {
    Frame frame = pages.frame(pack, Optional.of(Tab.TRY));
    try {
      Envelope envelope = read(pack, given);
      Decision decision = decisions.decide(pack, envelope);
      return pages.written(
          Templates.tried(
              form(pack, frame, given, List.of()),
              new AnswerWriter(pack, frame.lang()).write(decision, envelope.section()),
              frame),
          frame.lang());
    } catch (BadInput e) {
      Refusal refusal = Refusal.of(e);
      return pages
          .written(Templates.form(form(pack, frame, given, refusal.issues()), frame), frame.lang())
          .status(refusal.status());
    }
  }

  private Envelope read(Pack pack, FormFields given) {
    given.refuseOtherThan(TryFormWriter.names(pack));
    return envelopes.readForm(
        given.text(TryFormWriter.CASE), OsloTime.in(given).without(TryFormWriter.CASE).values());
  }

  private static TryForm form(Pack pack, Frame frame, FormFields given, List<Issue> issues) {
    return new TryFormWriter(pack, frame.lang(), given, issues).write();
  }
}
