package no.byrutine.out;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.decision.Basis;
import no.byrutine.decision.Certainty;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Effect;
import no.byrutine.decision.Finding;
import no.byrutine.decision.Kind;
import no.byrutine.decision.Layer;
import no.byrutine.decision.Missing;
import no.byrutine.decision.Outcome;
import no.byrutine.decision.OverrideReason;
import no.byrutine.decision.PackRef;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Severity;
import no.byrutine.decision.Suggestion;
import no.byrutine.decision.Trace;
import no.byrutine.decision.Words;
import no.byrutine.fhir.Period;
import no.byrutine.out.Cards.Card;
import org.junit.jupiter.api.Test;

/** What a decision found, as the cards that a clinician reads. */
class CardsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final PackRef PACK = new PackRef("proeve", "1.0", "abc");
  private static final String CALL = "proeve-service|b6b7d1d5";

  @Test
  void aCardSaysWhoseAdviceItIsAndWhatItStandsOn() throws Exception {
    JsonNode card = one("nb", finding("proeve.stans", Severity.CRITICAL));
    assertThat(card.at("/summary").asText()).isEqualTo("Gi ikke dosen nå.");
    assertThat(card.at("/indicator").asText()).isEqualTo("critical");
    assertThat(card.at("/source/label").asText()).isEqualTo("Prøverutinen 1.0 · Loven, § 3(2)");
    assertThat(card.at("/source/url").asText()).isEqualTo("https://example.org/lov");
    assertThat(card.at("/source/topic/code").asText()).isEqualTo("proeve.stans");
    assertThat(card.at("/links/0/url").asText()).isEqualTo("https://here/rules/proeve.stans");
    assertThat(card.at("/detail").asText())
        .contains("Gi ikke dosen nå. Vent til neste runde.")
        .contains("**Regelen:** Dosen skal vente")
        .contains("[Loven, § 3(2)](https://example.org/lov)")
        .contains("**Bygger på:** `Task/1`")
        .contains("**Kan fravikes ved:** Fare for liv (oppgi rolle og grunn)");
  }

  @Test
  void theSameCardInEnglishForThoseWhoReadIt() throws Exception {
    JsonNode card = one("en", finding("proeve.stans", Severity.CRITICAL));
    assertThat(card.at("/summary").asText()).isEqualTo("Do not give the dose now.");
    assertThat(card.at("/source/label").asText()).startsWith("The trial routine 1.0");
    assertThat(card.at("/suggestions/0/label").asText()).isEqualTo("Ask a colleague");
    assertThat(card.at("/overrideReasons/0/display").asText()).isEqualTo("Danger to life");
    assertThat(card.at("/detail").asText()).contains("**The rule:**", "**Yields to:**");
  }

  @Test
  void aSuggestionIsOneResourceToCreateAndAnyNumberOfThemMayBeChosen() throws Exception {
    JsonNode card = one("nb", finding("proeve.stans", Severity.CRITICAL));
    assertThat(card.at("/selectionBehavior").asText()).isEqualTo("any");
    JsonNode action = card.at("/suggestions/0/actions/0");
    assertThat(action.at("/type").asText()).isEqualTo("create");
    assertThat(action.at("/description").asText()).isEqualTo("Be en kollega");
    assertThat(action.at("/resource/resourceType").asText()).isEqualTo("Task");
  }

  @Test
  void whatACardDoesNotHaveIsLeftOut() throws Exception {
    Finding bare =
        new Finding(
            "proeve.parameter.mangler",
            "En verdi mangler",
            Severity.WARNING,
            Effect.ADVISES,
            Optional.empty(),
            Kind.REGEL,
            "stans",
            List.of(),
            Map.of(),
            List.of(),
            Certainty.VERIFIED,
            List.of(),
            List.of());
    JsonNode card = one("nb", bare);
    assertThat(card.has("suggestions")).isFalse();
    assertThat(card.has("selectionBehavior")).isFalse();
    assertThat(card.has("overrideReasons")).isFalse();
    assertThat(card.at("/source").has("url")).isFalse();
    assertThat(card.at("/detail").asText()).doesNotContain("Grunnlag", "Bygger på", "| |");
    for (Card each : writer("nb").of(List.of(decision(List.of(bare), List.of(missing()))), CALL)) {
      nothingEmpty(JSON.readTree(each.json()));
    }
    nothingEmpty(one("nb", finding("proeve.stans", Severity.CRITICAL)));
    nothingEmpty(JSON.readTree(writer("en").unavailable(PACK, List.of("carePlan"), CALL).json()));
  }

  @Test
  void theGravestComesFirstAndWhatIsMissingLast() throws Exception {
    List<Card> cards =
        writer("nb")
            .of(
                List.of(
                    decision(
                        List.of(
                            finding("proeve.a", Severity.INFO),
                            finding("proeve.b", Severity.CRITICAL),
                            finding("proeve.c", Severity.WARNING)),
                        List.of(missing()))),
                CALL);
    assertThat(cards)
        .extracting(Card::rule)
        .containsExactly("proeve.b", "proeve.c", "proeve.a", "");
    JsonNode last = JSON.readTree(cards.get(3).json());
    assertThat(last.at("/summary").asText()).contains("Én opplysning mangler");
    assertThat(last.at("/detail").asText()).contains("**skatt** (`Observation`): Trekkes fra");
  }

  @Test
  void whereNothingWasAskedWhatIsMissingIsToldOnlyWhenAFindingWaitsForIt() {
    Decision quiet = decision(List.of(finding("proeve.a", Severity.INFO)), List.of(missing()));
    Finding waits = finding("proeve.b", Severity.INFO, Effect.REQUIRES_INFORMATION);
    Decision waiting = decision(List.of(waits), List.of(missing()));

    assertThat(writer("nb").of(List.of(quiet), CALL)).hasSize(2);
    assertThat(writer("nb").unasked(List.of(quiet), CALL))
        .extracting(Card::rule)
        .containsExactly("proeve.a");
    assertThat(writer("nb").unasked(List.of(waiting), CALL))
        .isEqualTo(writer("nb").of(List.of(waiting), CALL))
        .hasSize(2);
  }

  @Test
  void whatTwoSectionsFindAlikeIsOneCard() {
    Decision one = decision(List.of(finding("proeve.a", Severity.INFO)), List.of());
    Decision other = decision(List.of(finding("proeve.a", Severity.INFO)), List.of());
    assertThat(writer("nb").of(List.of(one, other), CALL)).hasSize(1);
  }

  @Test
  void aDecisionThatFoundNothingHasNoCards() {
    assertThat(writer("nb").of(List.of(decision(List.of(), List.of())), CALL)).isEmpty();
  }

  @Test
  void theUuidsAreThoseOfTheCallAndOfTheFinding() {
    Card once = card("nb", finding("proeve.a", Severity.INFO), CALL);
    Card again = card("nb", finding("proeve.a", Severity.INFO), CALL);
    Card otherCall = card("nb", finding("proeve.a", Severity.INFO), "proeve-service|2a1b7f3e");
    Card otherRule = card("nb", finding("proeve.b", Severity.INFO), CALL);
    assertThat(again.uuid()).isEqualTo(once.uuid());
    assertThat(again.suggestions()).isEqualTo(once.suggestions());
    assertThat(List.of(once.uuid(), otherCall.uuid(), otherRule.uuid(), once.suggestions().get(0)))
        .doesNotHaveDuplicates();
  }

  private static void nothingEmpty(JsonNode node) {
    assertThat(node.isNull()).as("null").isFalse();
    if (node.isTextual()) {
      assertThat(node.asText()).isNotEmpty();
    } else if (node.isContainerNode()) {
      assertThat(node).isNotEmpty();
      node.forEach(CardsTest::nothingEmpty);
    }
  }

  private static JsonNode one(String language, Finding finding) throws Exception {
    return JSON.readTree(card(language, finding, CALL).json());
  }

  private static Card card(String language, Finding finding, String call) {
    return writer(language).of(List.of(decision(List.of(finding), List.of())), call).get(0);
  }

  private static Cards writer(String language) {
    return new Cards(
        new TwoSentences(),
        new Words("Prøverutinen", "The trial routine"),
        "https://here/rules/",
        language);
  }

  private static Missing missing() {
    return new Missing(
        "skatt", "Observation", List.of(), new Words("Trekkes fra", "Taken off"), true);
  }

  private static Finding finding(String rule, Severity severity) {
    return finding(rule, severity, Effect.BLOCKS);
  }

  private static Finding finding(String rule, Severity severity, Effect effect) {
    return new Finding(
        rule,
        "Dosen skal vente",
        severity,
        effect,
        Optional.empty(),
        Kind.REGEL,
        "stans",
        List.of(
            new Basis(
                "lov",
                "Loven",
                "§ 3(2)",
                "https://example.org/lov",
                Layer.LOV,
                Certainty.VERIFIED,
                LocalDate.of(2026, 5, 5))),
        Map.of("minutter", new Scalar.Text("210")),
        List.of("Task/1"),
        Certainty.VERIFIED,
        List.of(
            new Suggestion(
                "kollega",
                new Words("Be en kollega", "Ask a colleague"),
                Map.of("resourceType", "Task"))),
        List.of(
            new OverrideReason(
                "fare",
                new Words("Fare for liv", "Danger to life"),
                List.of(),
                List.of("role", "reason"))));
  }

  private static Decision decision(List<Finding> findings, List<Missing> missing) {
    return new Decision(
        PACK,
        Optional.empty(),
        LocalDate.of(2026, 6, 1),
        Optional.empty(),
        Period.OPEN_END,
        new Outcome("blokkert", new Words("Stanset", "Stopped")),
        List.of(),
        findings,
        missing,
        List.of(),
        List.of(),
        new Trace(List::of, List::of));
  }

  private static final class TwoSentences implements Wording {

    @Override
    public Words words(String key, Map<String, Scalar> values) {
      return new Words(
          "Gi ikke dosen nå. Vent til neste runde.",
          "Do not give the dose now. Wait for the next round.");
    }

    @Override
    public Optional<Words> residentWords(String key, Map<String, Scalar> values) {
      return Optional.empty();
    }

    @Override
    public String write(Scalar value, String language) {
      return value.toString();
    }
  }
}
