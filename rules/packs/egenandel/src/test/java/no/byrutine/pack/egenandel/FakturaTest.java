package no.byrutine.pack.egenandel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Effect;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Step;
import no.byrutine.decision.Value;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.engine.scenario.Scenario;
import no.byrutine.engine.scenario.ScenarioFiles;
import no.byrutine.engine.scenario.ScenarioReader;
import no.byrutine.engine.scenario.ScenarioRunner;
import no.byrutine.out.InvoiceShape;
import no.byrutine.out.InvoiceShape.Basis;
import no.byrutine.out.InvoiceShape.Named;
import no.byrutine.out.Invoices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The invoice of every scenario: all of what is to be paid, or nothing. */
class FakturaTest {

  private static final Pack PACK = DecisionEngine.ofInstalledPacks().pack("egenandel");
  private static final InvoiceShape SHAPE = PACK.definition().invoice().orElseThrow();
  private static final Path FHIR_MODEL = Path.of("../../../fhir-model/src");
  private static final Map<Scenario, Decision> DECISIONS = decisions();

  private static Map<Scenario, Decision> decisions() {
    ScenarioRunner runner = new ScenarioRunner(PACK);
    return ScenarioReader.read(ScenarioFiles.in(Path.of(""))).stream()
        .filter(scenario -> scenario.expected().refused().isEmpty())
        .collect(Collectors.toMap(scenario -> scenario, runner::decide));
  }

  private static Decision decision(String scenario) {
    return DECISIONS.entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(scenario))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Value> values(Decision decision, String name) {
    return decision.values().stream().filter(value -> value.name().equals(name));
  }

  private static Kroner sum(Stream<Scalar> amounts) {
    return amounts.map(Kroner.class::cast).reduce(Kroner.ZERO, Kroner::plus);
  }

  @Test
  void thePartsOfEveryLineAddUpToItInWholeOere() {
    List<Value> lines =
        DECISIONS.values().stream().flatMap(made -> values(made, "faktura-linje")).toList();

    assertThat(lines).hasSizeGreaterThan(100);
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(sum(line.steps().stream().map(Step::result))).isEqualTo(line.value()))
        .flatExtracting(Value::steps)
        .extracting(step -> ((Kroner) step.result()).amount().scale())
        .allMatch(scale -> scale <= 2);
  }

  @Test
  void theLinesAreAllOfWhatIsToBePaidOrThereAreNone() {
    DECISIONS.forEach(
        (scenario, made) -> {
          Kroner invoiced = sum(values(made, "faktura-linje").map(Value::value));
          if (values(made, "faktura-linje").findAny().isPresent()) {
            assertThat(invoiced).as(scenario.name()).isEqualTo(toBePaid(made));
          } else if (made.findings().stream()
              .noneMatch(finding -> finding.effect() == Effect.REQUIRES_INFORMATION)) {
            assertThat(toBePaid(made)).as(scenario.name()).isEqualTo(Kroner.ZERO);
          }
        });
  }

  /** What the year comes to, by final income when there is some, and the help at home. */
  private static Kroner toBePaid(Decision made) {
    List<Value> sums = values(made, "egenandel-i-alt").toList();
    Optional<Value> last =
        sums.stream()
            .filter(value -> new Scalar.Text("endelig").equals(value.of().get("stadie")))
            .findFirst()
            .or(() -> sums.stream().findFirst());
    return sum(
        Stream.concat(
            last.stream().map(Value::value),
            values(made, "egenandel-maaned-hjemme").map(Value::value)));
  }

  @Test
  void aPartOfAMonthHasItsShareOfTheTwoPartsAndTheRoundingForItself() {
    Value line =
        values(decision("En del av en måned og hele måneder er hver sin linje"), "faktura-linje")
            .findFirst()
            .orElseThrow();

    // 21 of 360 days: of (130 160 - 10 950) x 75 % and of (260 000 - 130 160) x 85 %.
    assertThat(line.steps())
        .extracting(Step::text, Step::result)
        .containsExactly(
            tuple("steg.faktura.under", Kroner.of("5215.43")),
            tuple("steg.faktura.over", Kroner.of("6437.90")),
            tuple("steg.faktura.avrunding", Kroner.of("-19.33")));
    assertThat(line.steps().get(0).because())
        .containsEntry("grunnlag", Kroner.of("6953.91"))
        .containsEntry("andel", Prisdeler.prosent(BigDecimal.valueOf(75)));
  }

  /** What fhir-model's tests hold to our profiles is what this pack makes an Invoice of. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          langtid  | P2 LHL 2025, alle valg gjort
          blandet  | Korttid og hjelp hjemme i samme år er linjer på samme faktura
          oppgjoer | Pensjonen ble 10 000 kroner høyere, og resten skal betales i tillegg
          """)
  void theInvoicesThatAreValidatedAreTheOnesThatThisPackGives(String name, String scenario)
      throws IOException {
    String json = new Invoices(SHAPE, PACK.texts()).json(decision(scenario)).orElseThrow();
    Path made = Path.of("target/faktura", name + ".json");
    Files.createDirectories(made.getParent());
    Files.writeString(made, json + "\n");

    assertThat(
            FHIR_MODEL.resolve("test/resources/no/byrutine/conformance/invoices/" + name + ".json"))
        .as("When the change is meant, copy %s there.", made)
        .hasSameTextualContentAs(made);
  }

  @Test
  void theWordsOfACodeAreThoseOfTheCodeSystem() throws IOException {
    Map<?, ?> system =
        (Map<?, ?>)
            new Load(LoadSettings.builder().build())
                .loadFromString(
                    Files.readString(
                        FHIR_MODEL.resolve("main/fhir/CodeSystem-egenandel-verdi.json")));
    Map<String, String> displays =
        ((List<?>) system.get("concept"))
            .stream()
                .map(one -> (Map<?, ?>) one)
                .collect(
                    Collectors.toMap(
                        one -> String.valueOf(one.get("code")),
                        one -> String.valueOf(one.get("display"))));

    assertThat(system.get("url")).isEqualTo(SHAPE.system());
    assertThat(codes())
        .allSatisfy(
            named ->
                assertThat(named.display().nb())
                    .as(named.code())
                    .isEqualTo(displays.get(named.code())));
  }

  private static Stream<Named> codes() {
    return Stream.concat(
        Stream.of(SHAPE.type()),
        SHAPE.components().stream()
            .flatMap(
                component ->
                    Stream.concat(
                        Stream.of(component.code()), component.basis().map(Basis::code).stream())));
  }
}
