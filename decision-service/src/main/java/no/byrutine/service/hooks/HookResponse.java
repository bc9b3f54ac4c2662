package no.byrutine.service.hooks;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.byrutine.decision.Decision;
import no.byrutine.engine.Pack;
import no.byrutine.out.Cards;
import no.byrutine.out.Cards.Card;
import no.byrutine.out.DecisionJson;
import no.byrutine.out.JsonDocument;
import no.byrutine.service.decide.Recorded;
import no.byrutine.service.hooks.CaseCollector.Collected;
import no.byrutine.service.log.ShownCards;
import no.byrutine.service.log.ShownCards.ShownCard;
import no.byrutine.service.metrics.Counts;
import no.byrutine.service.request.Door;

/**
 * Writes the answer of a call: the cards, and beside them, as an extension, what was decided. An
 * answer without cards says by its values whether that is a yes. Every card is remembered before
 * the client has it.
 */
@Singleton
final class HookResponse {

  /** The extension's name, of this project's own domain. */
  static final String EXTENSION = "no.byrutine.decision";

  private final Door door;
  private final ShownCards shown;
  private final Counts counts;

  HookResponse(Door door, ShownCards shown, Counts counts) {
    this.door = door;
    this.shown = shown;
    this.counts = counts;
  }

  String json(
      CdsService service,
      HookRequest request,
      Collected collected,
      List<Recorded> decided,
      String language) {
    List<Card> cards = cards(service, request, collected, decided, language);
    shown.remember(service.definition().id(), remembered(service.pack(), cards, decided));
    counts.cards(service.definition().id(), cards.size());
    return JsonDocument.of(
        json -> {
          json.writeArrayFieldStart("cards");
          for (Card card : cards) {
            json.writeRawValue(card.json());
          }
          json.writeEndArray();
          json.writeObjectFieldStart("extension");
          json.writeObjectFieldStart(EXTENSION);
          json.writeArrayFieldStart("decisions");
          for (Recorded recorded : decided) {
            json.writeRawValue(brief(service.pack(), recorded));
          }
          json.writeEndArray();
          unavailable(json, collected);
          texts(json, "ignored", request.ignored());
          json.writeEndObject();
          json.writeEndObject();
        });
  }

  private List<Card> cards(
      CdsService service,
      HookRequest request,
      Collected collected,
      List<Recorded> decided,
      String language) {
    Pack pack = service.pack();
    Cards writer =
        new Cards(
            pack.texts(),
            pack.definition().title(),
            door.base() + "packs/" + pack.id() + "/rules/",
            language);
    String call = service.definition().id() + "|" + request.hookInstance();
    boolean asks = service.definition().asks();
    List<Decision> decisions = decided.stream().map(Recorded::decision).toList();
    List<Card> cards =
        new ArrayList<>(asks ? writer.of(decisions, call) : writer.unasked(decisions, call));
    if (!collected.told().isEmpty()) {
      cards.add(writer.unavailable(pack.ref(), collected.told(), call));
    }
    return cards;
  }

  /** The cards with the decisions they are of; none when the decisions could not be recorded. */
  private static List<ShownCard> remembered(Pack pack, List<Card> cards, List<Recorded> decided) {
    List<ShownCard> shown = new ArrayList<>();
    for (Card card : cards) {
      behind(card, decided)
          .record()
          .ifPresent(
              id ->
                  shown.add(
                      new ShownCard(card.uuid(), id, pack.id(), card.rule(), card.suggestions())));
    }
    return shown;
  }

  /** The decision whose rule it is; the first, when it is of all of them. */
  private static Recorded behind(Card card, List<Recorded> decided) {
    return decided.stream()
        .filter(it -> it.decision().has(card.rule()))
        .findFirst()
        .orElseGet(() -> decided.get(0));
  }

  private static String brief(Pack pack, Recorded recorded) {
    return new DecisionJson(pack.texts(), pack.definition().values())
        .brief(recorded.decision(), recorded.id());
  }

  private static void unavailable(JsonGenerator json, Collected collected) throws IOException {
    if (collected.unavailable().isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("unavailable");
    for (var key : collected.unavailable().entrySet()) {
      json.writeStringField(
          key.getKey(),
          key.getValue().failure().map(failure -> failure.name()).orElse("NOT_GIVEN"));
    }
    json.writeEndObject();
  }

  /** A list of texts; nothing when there are none. */
  static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
    if (texts.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
