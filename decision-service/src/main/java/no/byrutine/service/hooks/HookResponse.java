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
import no.byrutine.service.hooks.CaseCollector.Collected;
import no.byrutine.service.metrics.Counts;
import no.byrutine.service.request.Door;

/**
 * Writes the answer of a call: the cards, and beside them, as an extension, what was decided. An
 * answer without cards says by its values whether that is a yes.
 */
@Singleton
final class HookResponse {

  /** The extension's name, of this project's own domain. */
  static final String EXTENSION = "no.byrutine.decision";

  private final Door door;
  private final Counts counts;

  HookResponse(Door door, Counts counts) {
    this.door = door;
    this.counts = counts;
  }

  String json(
      CdsService service,
      HookRequest request,
      Collected collected,
      List<Decision> decided,
      String language) {
    List<Card> cards = cards(service, request, collected, decided, language);
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
          for (Decision decision : decided) {
            json.writeRawValue(brief(service.pack(), decision));
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
      List<Decision> decided,
      String language) {
    Pack pack = service.pack();
    Cards writer =
        new Cards(
            pack.texts(),
            pack.definition().title(),
            door.base() + "packs/" + pack.id() + "/rules/",
            language);
    String call = service.definition().id() + "|" + request.hookInstance();
    List<Card> cards = new ArrayList<>(writer.of(decided, call));
    if (!collected.told().isEmpty()) {
      cards.add(writer.unavailable(pack.ref(), collected.told(), call));
    }
    return cards;
  }

  private static String brief(Pack pack, Decision decision) {
    return new DecisionJson(pack.texts(), pack.definition().values()).brief(decision);
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

  private static void texts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
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
