package no.byrutine.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.decision.Basis;
import no.byrutine.decision.Certainty;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Effect;
import no.byrutine.decision.Finding;
import no.byrutine.decision.Kind;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Layer;
import no.byrutine.decision.Missing;
import no.byrutine.decision.NotUsed;
import no.byrutine.decision.Outcome;
import no.byrutine.decision.OverrideReason;
import no.byrutine.decision.PackRef;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Severity;
import no.byrutine.decision.Step;
import no.byrutine.decision.Suggestion;
import no.byrutine.decision.Trace;
import no.byrutine.decision.UsedParameter;
import no.byrutine.decision.Value;
import no.byrutine.decision.Words;
import no.byrutine.fhir.Period;
import org.junit.jupiter.api.Test;

class DecisionJsonTest {

  private static final OffsetDateTime EVALUATED = OffsetDateTime.parse("2026-06-01T12:00:00+02:00");
  private static final LocalDate ON = LocalDate.of(2025, 6, 1);

  private final DecisionJson writer =
      new DecisionJson(new EchoWording(), Map.of("sum", new Words("Summen", "The sum")));

  @Test
  void aFullDecisionIsWrittenInAFixedOrder() {
    assertThat(writer.write(full(LocalDate.of(2026, 6, 1)), EVALUATED))
        .isEqualTo(
            """
            {"pack":{"id":"proeve","version":"1.0","section":"del","digest":"abc"},"subject":"Patient/1",\
            "on":"2025-06-01","at":"2025-06-01T08:00:00+02:00","known":"2026-06-01","evaluatedAt":"2026-06-01T12:00:00+02:00",\
            "outcome":{"code":"beregnet","display":{"nb":"Beregnet","en":"Computed"}},\
            "values":[{"name":"sum","title":{"nb":"Summen","en":"The sum"},"value":89782.5,"unit":"NOK",\
            "of":{"fom":"2025-01-01"},"rule":"proeve.sum","certainty":"verified",\
            "steps":[{"text":{"nb":"steg[ledd=12 d]","en":"step[ledd=12 d]"},"value":12,"unit":"d"}]}],\
            "findings":[{"rule":"proeve.sum","title":"Summen sies","severity":"info","effect":"advises",\
            "cappedFrom":"decides","kind":"regel","certainty":"secondary",\
            "text":{"nb":"steg[sum=10.00 NOK, skjermet=true]","en":"step[sum=10.00 NOK, skjermet=true]"},\
            "residentText":{"nb":"du[sum=10.00 NOK, skjermet=true]","en":"you[sum=10.00 NOK, skjermet=true]"},\
            "basis":[{"source":"lov","title":"Loven","place":"§ 3(2)","url":"https://example.org/lov",\
            "layer":"LOV","certainty":"verified","checkedOn":"2026-05-05"}],\
            "because":{"sum":{"value":10,"unit":"NOK"},"skjermet":true},"evidence":["Observation/1"],\
            "suggestions":[{"name":"tilsyn","label":{"nb":"Bestill tilsyn","en":"Order an inspection"},\
            "type":"create","resource":{"resourceType":"Task"}}],\
            "overrideReasons":[{"code":"fare","display":{"nb":"Fare for liv","en":"Danger to life"},\
            "basis":[],"demands":["role","reason"]}]}],\
            "missing":[{"input":"skatt","resource":"Observation","concepts":["skatt-inntekt"],\
            "why":{"nb":"Trekkes fra","en":"Taken off"},"couldChange":true}],\
            "parameters":[{"name":"andel","value":75,"unit":"%","from":"2012-01-01","published":"2011-12-16",\
            "basis":"lov § 3(2)","certainty":"verified","fresh":true,"origin":"pack"},\
            {"name":"avrunding","value":"ned","basis":"policy by","certainty":"verified","fresh":true,\
            "origin":"by"}],\
            "notUsed":[{"ref":"Device/1","why":{"nb":"Ikke spurt etter","en":"Not asked for"}}],\
            "trace":{"fired":[{"rule":"proeve.sum","title":"Summen sies","values":{"$fom":"2025-01-01"},\
            "evidence":["Observation/1"]}],\
            "notFired":[{"rule":"proeve.annen","title":"Noe annet","condition":"Skatt()"}]}}""");
  }

  @Test
  void knownIsLeftOutWhenEverythingThePackKnowsCounts() {
    assertThat(writer.write(full(Period.OPEN_END), EVALUATED)).doesNotContain("\"known\"");
  }

  @Test
  void emptyListsAreThereAndEmptyOptionalsAreNot() {
    Decision bare =
        new Decision(
            new PackRef("proeve", "1.0", "abc"),
            Optional.empty(),
            ON,
            Optional.empty(),
            Period.OPEN_END,
            new Outcome("ingen", new Words("Ingen", "None")),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Trace(List::of, List::of));
    assertThat(writer.write(bare, EVALUATED))
        .contains("\"values\":[],\"findings\":[],\"missing\":[],\"parameters\":[],\"notUsed\":[]")
        .doesNotContain("subject")
        .doesNotContain("null");
  }

  @Test
  void theEssenceIsTheDecisionWithoutItsTraceAndWithoutWhenItWasMade() {
    Decision decision = full(ON);
    String whole = writer.write(decision, EVALUATED);
    String essence = writer.essence(decision);
    assertThat(essence).doesNotContain("evaluatedAt", "trace");
    assertThat(whole.replaceAll("\"evaluatedAt\":\"[^\"]*\",", ""))
        .startsWith(essence.substring(0, essence.length() - 1));
  }

  @Test
  void theBriefFormLeavesOutWhatIsEmpty() {
    Decision decision = full(ON);
    assertThat(writer.brief(decision, Optional.empty()))
        .contains("\"values\":[{")
        .doesNotContain("findings");
    Decision without =
        new Decision(
            decision.pack(),
            decision.subject(),
            decision.on(),
            decision.at(),
            decision.known(),
            decision.outcome(),
            List.of(),
            decision.findings(),
            decision.missing(),
            decision.parameters(),
            decision.notUsed(),
            decision.trace());
    assertThat(writer.brief(without, Optional.empty())).doesNotContain("values", "[]", "null");
  }

  @Test
  void theIndentedFormHasTheSameContent() {
    Decision decision = full(ON);
    String indented = writer.indented().write(decision, EVALUATED);
    assertThat(indented).contains("\n  \"on\" : \"2025-06-01\",").doesNotContain("\r");
    assertThat(indented.replaceAll("\\s", ""))
        .isEqualTo(writer.write(decision, EVALUATED).replaceAll("\\s", ""));
  }

  static Decision full(LocalDate known) {
    Map<String, Scalar> because = new LinkedHashMap<>();
    because.put("sum", Kroner.of("10"));
    because.put("skjermet", new Scalar.Flag(true));
    Basis basis =
        new Basis(
            "lov",
            "Loven",
            "§ 3(2)",
            "https://example.org/lov",
            Layer.LOV,
            Certainty.VERIFIED,
            LocalDate.of(2026, 5, 5));
    Scalar days = new Scalar.Decimal(new BigDecimal("12.0"), "d");
    Scalar firstDay = new Scalar.Day(LocalDate.of(2025, 1, 1));
    return new Decision(
        new PackRef("proeve", "1.0", "abc").section("del"),
        Optional.of("Patient/1"),
        ON,
        Optional.of(OffsetDateTime.parse("2025-06-01T08:00:00+02:00")),
        known,
        new Outcome("beregnet", new Words("Beregnet", "Computed")),
        List.of(
            new Value(
                "sum",
                Kroner.of("89782.50"),
                Map.of("fom", firstDay),
                "proeve.sum",
                List.of(
                    new Step(
                        "steg",
                        Map.of("ledd", new Scalar.Decimal(BigDecimal.valueOf(12), "d")),
                        days)),
                Certainty.VERIFIED)),
        List.of(
            new Finding(
                "proeve.sum",
                "Summen sies",
                Severity.INFO,
                Effect.ADVISES,
                Optional.of(Effect.DECIDES),
                Kind.REGEL,
                "steg",
                List.of(basis),
                because,
                List.of("Observation/1"),
                Certainty.SECONDARY,
                List.of(
                    new Suggestion(
                        "tilsyn",
                        new Words("Bestill tilsyn", "Order an inspection"),
                        Map.of("resourceType", "Task"))),
                List.of(
                    new OverrideReason(
                        "fare",
                        new Words("Fare for liv", "Danger to life"),
                        List.of(),
                        List.of("role", "reason"))))),
        List.of(
            new Missing(
                "skatt",
                "Observation",
                List.of("skatt-inntekt"),
                new Words("Trekkes fra", "Taken off"),
                true)),
        List.of(
            new UsedParameter(
                "andel",
                new Scalar.Decimal(BigDecimal.valueOf(75), "%"),
                LocalDate.of(2012, 1, 1),
                LocalDate.of(2011, 12, 16),
                "lov § 3(2)",
                Certainty.VERIFIED,
                true,
                "pack"),
            new UsedParameter(
                "avrunding",
                new Scalar.Text("ned"),
                Period.OPEN_START,
                Period.OPEN_START,
                "policy by",
                Certainty.VERIFIED,
                true,
                "by")),
        List.of(new NotUsed("Device/1", new Words("Ikke spurt etter", "Not asked for"))),
        new Trace(
            () ->
                List.of(
                    new Trace.Fired(
                        "proeve.sum",
                        "Summen sies",
                        Map.of("$fom", firstDay),
                        List.of("Observation/1"))),
            () -> List.of(new Trace.NotFired("proeve.annen", "Noe annet", "Skatt()"))));
  }

  /** Says the key and the values, so that a test sees what it was asked for. */
  static final class EchoWording implements Wording {

    @Override
    public Words words(String key, Map<String, Scalar> values) {
      return new Words(said(key, values), said("step", values));
    }

    @Override
    public Optional<Words> residentWords(String key, Map<String, Scalar> values) {
      return Optional.of(new Words(said("du", values), said("you", values)));
    }

    @Override
    public String write(Scalar value, String language) {
      return value.toString();
    }

    private static String said(String key, Map<String, Scalar> values) {
      return key + values.toString().replace('{', '[').replace('}', ']');
    }
  }
}
