package no.byrutine.service.page;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.byrutine.decision.Words;
import no.byrutine.engine.Pack;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.service.Refusal;
import no.byrutine.service.access.Scope;
import no.byrutine.service.log.DecisionRecord;
import no.byrutine.service.log.LogQuery;
import no.byrutine.service.log.LogSearch;
import no.byrutine.service.log.Records;
import no.byrutine.service.packs.Packs;
import no.byrutine.service.page.Answer.NamedRow;
import no.byrutine.service.page.RecordPage.Again;
import no.byrutine.service.page.RecordPage.DifferenceRow;
import no.byrutine.service.replay.Difference;
import no.byrutine.service.replay.Replay;
import no.byrutine.service.replay.Replayed;
import no.byrutine.service.request.Door;
import no.byrutine.service.request.Offer;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The log, for people: a search, one decision explained, and the same decided again. A search is
 * posted, so that whom it is about stands in no address.
 */
@Path("/log")
@Produces(MediaType.TEXT_HTML)
public final class LogPageResource {

  private static final String AFTER = "after";

  private final Packs packs;
  private final Records records;
  private final LogQuery query;
  private final Replay replay;
  private final Door door;
  private final Pages pages;

  LogPageResource(
      Packs packs, Records records, LogQuery query, Replay replay, Door door, Pages pages) {
    this.packs = packs;
    this.records = records;
    this.query = query;
    this.replay = replay;
    this.door = door;
    this.pages = pages;
  }

  @GET
  @Operation(hidden = true)
  public Response form() {
    return look(frame -> form(FormFields.EMPTY, List.of(), frame));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response search(InputStream body) throws IOException {
    return door.answer(Offer.PAGE, body, text -> found(FormFields.of(text), pages.frame()));
  }

  @GET
  @Path("{id}")
  @Operation(hidden = true)
  public Response record(@PathParam("id") String id) {
    return look(
        frame ->
            pages.written(
                Templates.record(
                    new RecordWriter(records.find(id, Scope.LOG_READ), packs, frame.lang()).page(),
                    frame),
                frame.lang()));
  }

  @GET
  @Path("{id}/replay")
  @Operation(hidden = true)
  public Response again(@PathParam("id") String id) {
    return look(frame -> again(records.find(id, Scope.LOG_REPLAY), frame));
  }

  private Response look(Function<Frame, ResponseBuilder> page) {
    return door.look(
        Offer.PAGE, () -> page.apply(pages.frame()).header(HttpHeaders.CACHE_CONTROL, "no-store"));
  }

  private ResponseBuilder form(FormFields given, List<Issue> issues, Frame frame) {
    LogForm form = new LogFormWriter(packs.all(), frame.lang()).write(given, issues);
    return pages.written(Templates.log(form, frame), frame.lang());
  }

  private ResponseBuilder found(FormFields given, Frame frame) {
    given.refuseOtherThan(LogQuery.NAMES_OF_BODY);
    try {
      LogForm form = new LogFormWriter(packs.all(), frame.lang()).write(given, List.of());
      LogPage page = page(given, query.read(given.values()), frame);
      return pages.written(Templates.found(form, page, frame), frame.lang());
    } catch (BadInput e) {
      Refusal refusal = Refusal.of(e);
      return form(given, refusal.issues(), frame).status(refusal.status());
    }
  }

  private LogPage page(FormFields given, LogSearch search, Frame frame) {
    List<DecisionRecord> found = records.find(search);
    List<LogPage.Row> rows =
        found.stream()
            .limit(search.count())
            .map(record -> new RecordWriter(record, packs, frame.lang()).row())
            .toList();
    return new LogPage(
        rows, found.size() > rows.size() ? next(given, rows.get(rows.size() - 1).id()) : List.of());
  }

  private static List<NamedRow> next(FormFields given, String last) {
    List<NamedRow> next = new ArrayList<>();
    given.without(AFTER).values().keySet().stream()
        .map(name -> new NamedRow(name, given.text(name)))
        .forEach(next::add);
    next.add(new NamedRow(AFTER, last));
    return next;
  }

  private ResponseBuilder again(DecisionRecord record, Frame frame) {
    Replayed replayed = replay.ofKept(record.id().toString(), Optional.empty());
    RecordPage page = new RecordWriter(record, packs, frame.lang()).page();
    return pages.written(
        Templates.replayed(page, again(record, replayed, frame.lang()), frame), frame.lang());
  }

  private Again again(DecisionRecord record, Replayed replayed, String language) {
    return new Again(
        replayed.same(),
        replayed.decision().pack().version(),
        replayed.valuesCompared(),
        replayed.differences().stream().map(it -> row(it, language)).toList(),
        new AnswerWriter(decider(replayed), language)
            .write(replayed.decision(), record.pack().section()));
  }

  private Pack decider(Replayed replayed) {
    String id = replayed.decision().pack().id();
    return packs.ofDigest(id, replayed.decision().pack().digest()).orElseGet(() -> packs.pack(id));
  }

  private static DifferenceRow row(Difference it, String language) {
    return new DifferenceRow(what(it.what()).in(language), it.name(), it.recorded(), it.replayed());
  }

  private static Words what(String code) {
    return switch (code) {
      case "outcome" -> new Words("Svar", "Answer");
      case "finding" -> new Words("Funn", "Finding");
      case "parameter" -> new Words("Tall eller valg", "Number or choice");
      case "value" -> new Words("Beregnet verdi", "Computed value");
      default -> new Words("Ord, grunner eller bevis", "Words, grounds or evidence");
    };
  }
}
