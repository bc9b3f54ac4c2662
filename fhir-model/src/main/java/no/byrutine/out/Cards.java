package no.byrutine.out;

import static no.byrutine.out.JsonFields.each;
import static no.byrutine.out.JsonFields.plain;
import static no.byrutine.out.JsonFields.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Effect;
import no.byrutine.decision.Finding;
import no.byrutine.decision.Missing;
import no.byrutine.decision.OverrideReason;
import no.byrutine.decision.PackRef;
import no.byrutine.decision.Severity;
import no.byrutine.decision.Suggestion;
import no.byrutine.decision.Words;

/**
 * Writes what a decision found as CDS Hooks 2.0 cards: one for each finding, the gravest first, and
 * one for what is missing and could change the answer. A decision without a finding has no cards;
 * that is no permission, and the decision itself stands in the answer beside them.
 *
 * <p>The {@code uuid} of a card and of a suggestion follow from the call and the finding, so that a
 * call that is sent again is answered with the same ones, and feedback finds its rule.
 */
public final class Cards {

  /** The code system of the reasons for which a card is overridden. */
  public static final String OVERRIDE_REASONS =
      "https://byrutine.no/fhir/CodeSystem/overstyringsgrunn";

  /** The code system whose codes are the ids of rules; the topic of a card is its rule. */
  public static final String RULES = "https://byrutine.no/fhir/CodeSystem/regel";

  private static final Comparator<Finding> GRAVEST_FIRST =
      Comparator.comparing(Finding::severity).reversed();

  private final Wording wording;
  private final Words pack;
  private final String handbook;
  private final String language;

  /**
   * A writer in the words of a pack.
   *
   * @param pack the pack's title
   * @param handbook the absolute address of the pack's rules, to which a rule's id is appended
   * @param language {@code nb} or {@code en}
   */
  public Cards(Wording wording, Words pack, String handbook, String language) {
    this.wording = wording;
    this.pack = pack;
    this.handbook = handbook;
    this.language = language;
  }

  /**
   * One card, as it is shown.
   *
   * @param uuid the card's own, by which feedback names it
   * @param rule the rule that it comes from; empty for what is missing
   * @param suggestions the uuids of its suggestions
   * @param json the whole card
   */
  public record Card(String uuid, String rule, List<String> suggestions, String json) {

    public Card {
      suggestions = List.copyOf(suggestions);
    }
  }

  /**
   * The cards of the decisions of one case. What two sections find alike is one card.
   *
   * @param decisions of one pack
   * @param call what names this call and no other: the service and its {@code hookInstance}
   */
  public List<Card> of(List<Decision> decisions, String call) {
    List<Card> cards = new ArrayList<>(findings(decisions, call));
    List<Missing> asked =
        decisions.stream()
            .flatMap(decision -> decision.missing().stream())
            .filter(Missing::couldChange)
            .distinct()
            .toList();
    if (!asked.isEmpty()) {
      cards.add(missing(decisions, asked, call));
    }
    return cards;
  }

  /**
   * The same for a call in which nothing was asked: what is missing is told only when a finding
   * waits for it.
   */
  public List<Card> unasked(List<Decision> decisions, String call) {
    return waits(decisions) ? of(decisions, call) : findings(decisions, call);
  }

  private List<Card> findings(List<Decision> decisions, String call) {
    return decisions.stream()
        .flatMap(decision -> decision.findings().stream())
        .distinct()
        .sorted(GRAVEST_FIRST)
        .map(finding -> card(decisions.get(0).pack(), finding, call))
        .toList();
  }

  private static boolean waits(List<Decision> decisions) {
    return decisions.stream()
        .flatMap(decision -> decision.findings().stream())
        .anyMatch(finding -> finding.effect() == Effect.REQUIRES_INFORMATION);
  }

  private Card card(PackRef ref, Finding finding, String call) {
    String key = call + "|" + finding.rule() + "|" + finding.evidence() + "|" + finding.because();
    List<String> suggestions =
        finding.suggestions().stream().map(each -> uuid(key + "|" + each.name())).toList();
    String uuid = uuid(key);
    String words = wording.words(finding.text(), finding.because()).in(language);
    String card =
        JsonDocument.of(
            json -> {
              text(json, "uuid", uuid);
              text(json, "summary", CardText.summary(words));
              text(json, "detail", CardText.detail(finding, words, wording, language));
              text(json, "indicator", finding.severity().code());
              source(json, ref, finding);
              suggestions(json, finding, suggestions);
              if (!finding.overrideReasons().isEmpty()) {
                each(json, "overrideReasons", finding.overrideReasons(), this::overrideReason);
              }
              each(json, "links", List.of(finding.rule()), this::link);
            });
    return new Card(uuid, finding.rule(), suggestions, card);
  }

  private void source(JsonGenerator json, PackRef ref, Finding finding) throws IOException {
    json.writeObjectFieldStart("source");
    text(json, "label", CardText.source(pack.in(language), ref, finding.basis()));
    if (!finding.basis().isEmpty() && !finding.basis().get(0).url().isEmpty()) {
      text(json, "url", finding.basis().get(0).url());
    }
    json.writeObjectFieldStart("topic");
    text(json, "system", RULES);
    text(json, "code", finding.rule());
    text(json, "display", finding.title());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void suggestions(JsonGenerator json, Finding finding, List<String> uuids)
      throws IOException {
    if (finding.suggestions().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("suggestions");
    for (int i = 0; i < uuids.size(); i++) {
      Suggestion suggestion = finding.suggestions().get(i);
      json.writeStartObject();
      text(json, "label", suggestion.label().in(language));
      text(json, "uuid", uuids.get(i));
      each(
          json,
          "actions",
          List.of(suggestion),
          (action, one) -> {
            text(action, "type", "create");
            text(action, "description", one.label().in(language));
            action.writeFieldName("resource");
            plain(action, one.resource());
          });
      json.writeEndObject();
    }
    json.writeEndArray();
    text(json, "selectionBehavior", "any");
  }

  private void overrideReason(JsonGenerator json, OverrideReason reason) throws IOException {
    text(json, "code", reason.code());
    text(json, "system", OVERRIDE_REASONS);
    text(json, "display", reason.display().in(language));
  }

  private void link(JsonGenerator json, String rule) throws IOException {
    text(json, "label", language.equals("nb") ? "Regelen i håndboken" : "The rule in full");
    text(json, "url", handbook + rule);
    text(json, "type", "absolute");
  }

  private Card missing(List<Decision> decisions, List<Missing> missing, String call) {
    String uuid = uuid(call + "|missing");
    Severity severity = waits(decisions) ? Severity.WARNING : Severity.INFO;
    PackRef ref = decisions.get(0).pack();
    String card =
        JsonDocument.of(
            json -> {
              text(json, "uuid", uuid);
              text(json, "summary", CardText.missing(missing.size(), language));
              text(json, "detail", CardText.missing(missing, language));
              text(json, "indicator", severity.code());
              source(json, ref);
            });
    return new Card(uuid, "", List.of(), card);
  }

  /**
   * The card that tells what could not be read, and that the answer is given without it.
   *
   * @param keys what the prefetch templates call it
   */
  public Card unavailable(PackRef ref, List<String> keys, String call) {
    String uuid = uuid(call + "|unavailable");
    String card =
        JsonDocument.of(
            json -> {
              text(json, "uuid", uuid);
              text(json, "summary", CardText.unavailable(keys.size(), language));
              text(json, "detail", CardText.unavailable(keys, language));
              text(json, "indicator", Severity.WARNING.code());
              source(json, ref);
            });
    return new Card(uuid, "", List.of(), card);
  }

  private void source(JsonGenerator json, PackRef ref) throws IOException {
    json.writeObjectFieldStart("source");
    text(json, "label", CardText.source(pack.in(language), ref, List.of()));
    json.writeEndObject();
  }

  private static String uuid(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
