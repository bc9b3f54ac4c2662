package no.byrutine.pack.egenandel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import no.byrutine.decision.Comparison;
import no.byrutine.decision.Comparison.Cause;
import no.byrutine.decision.Comparison.CauseKind;
import no.byrutine.decision.Comparison.Difference;
import no.byrutine.decision.Kroner;
import no.byrutine.engine.Context;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.engine.Policy;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Coding;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.Resource;
import no.byrutine.in.BadInput;
import no.byrutine.in.BundleReader;
import no.byrutine.in.Facts;
import org.junit.jupiter.api.Test;

/** Back-payment and etteroppgjør: what is different, and what made it so. */
class ComparisonTest {

  private static final DecisionEngine ENGINE = DecisionEngine.ofInstalledPacks();
  private static final Pack PACK = ENGINE.pack("egenandel");
  private static final LocalDate ON = LocalDate.of(2025, 5, 15);
  private static final LocalDate BEFORE_G = LocalDate.of(2025, 5, 10);
  private static final LocalDate AFTER_G = LocalDate.of(2025, 6, 1);
  private static final Policy CITY =
      Policy.of(
          "test",
          Map.of(
              "grunnbeloep-langtid", "gjeldende",
              "minstebeloep-egen-disposisjon", "fordel-av-fribeloep",
              "avrunding-aar", "ned-til-krone",
              "avrunding-maaned", "ned-til-krone"));

  @Test
  void theNewBasicAmountOfMayIsPaidBackWithItselfAsTheOnlyCause() {
    Facts facts = account("final", 345_000, 0);
    Comparison comparison = compare(facts, known(BEFORE_G), facts, known(AFTER_G));
    Difference year = comparison.difference("egenandel-aar").orElseThrow();
    // 10 per cent of 130 160 - 124 028, each side rounded down to whole kroner.
    assertThat(year.earlier()).contains(Kroner.of(273_009));
    assertThat(year.later()).contains(Kroner.of(272_396));
    assertThat(year.difference()).contains(Kroner.of(-613));
    assertThat(year.causes())
        .containsExactly(new Cause(CauseKind.PARAMETER, "grunnbeloep", Kroner.of(-613)));
  }

  @Test
  void theSameKnowledgeTwiceIsNoDifference() {
    Facts facts = account("final", 345_000, 0);
    assertThat(compare(facts, known(AFTER_G), facts, known(AFTER_G)).differences()).isEmpty();
  }

  @Test
  void theSettlementSaysWhatEachFinalAmountDid() {
    Comparison comparison =
        compare(
            account("preliminary", 345_000, 20_000),
            known(AFTER_G),
            account("final", 360_000, 26_000),
            known(AFTER_G));
    Difference year = comparison.difference("egenandel-aar").orElseThrow();
    assertThat(year.difference()).contains(Kroner.of(7_650));
    assertThat(year.causes())
        .containsExactly(
            new Cause(CauseKind.FACT, "pensjon-folketrygd", Kroner.of(12_750)),
            new Cause(CauseKind.FACT, "skatt-inntekt", Kroner.of(-5_100)));
  }

  @Test
  void theSettlementIsTheSameWhenThePreliminaryAccountIsSentAlong() {
    Facts preliminary = account("preliminary", 345_000, 20_000);
    List<Resource> both = new ArrayList<>(account("final", 360_000, 26_000).resources());
    both.addAll(preliminary.all(Observation.class));
    Difference year =
        compare(preliminary, known(AFTER_G), Facts.of(both), known(AFTER_G))
            .difference("egenandel-aar")
            .orElseThrow();
    assertThat(year.difference()).contains(Kroner.of(7_650));
    assertThat(sum(year)).isEqualTo(Kroner.of(7_650));
  }

  @Test
  void theMonthOfTheFinalAccountIsComparedWithWhatThePreliminaryWouldHaveBeen() {
    Difference month =
        compare(
                account("preliminary", 345_000, 0),
                known(AFTER_G),
                account("final", 346_200, 0),
                known(AFTER_G))
            .difference("egenandel-maaned")
            .orElseThrow();
    assertThat(month.difference()).contains(Kroner.of(85));
  }

  @Test
  void twoDaysAreNotTwoDecisionsOfOneCase() {
    Facts facts = account("final", 345_000, 0);
    assertThatThrownBy(
            () -> compare(facts, known(AFTER_G), facts, Context.on(ON.plusDays(1)).with(CITY)))
        .isInstanceOfSatisfying(
            BadInput.class,
            refusal -> assertThat(refusal.issues().get(0).expression()).isEqualTo("later.on"));
  }

  @Property(tries = 60)
  void theCausesOfADifferenceAddUpToAllOfIt(
      @ForAll @IntRange(max = 600_000) int pensionBefore,
      @ForAll @IntRange(max = 200_000) int taxBefore,
      @ForAll @IntRange(max = 600_000) int pensionAfter,
      @ForAll @IntRange(max = 200_000) int taxAfter,
      @ForAll boolean settled) {
    Comparison comparison =
        compare(
            account("preliminary", pensionBefore, taxBefore),
            known(BEFORE_G),
            account(settled ? "final" : "preliminary", pensionAfter, taxAfter),
            known(AFTER_G));
    for (Difference difference : comparison.differences()) {
      difference
          .difference()
          .ifPresent(whole -> assertThat(sum(difference)).as(difference.name()).isEqualTo(whole));
    }
  }

  private static Kroner sum(Difference difference) {
    return difference.causes().stream().map(Cause::effect).reduce(Kroner.ZERO, Kroner::plus);
  }

  private static Context known(LocalDate day) {
    return Context.on(ON).known(day).with(CITY);
  }

  private static Comparison compare(Facts earlier, Context then, Facts later, Context now) {
    return ENGINE.compare(PACK, earlier, then, later, now);
  }

  /** The pack's example, with a pension and a tax of this status instead of its amounts. */
  private static Facts account(String status, int pension, int tax) {
    String example = PACK.definition().example().orElseThrow();
    String bundle = example.substring(example.indexOf("\"bundle\":") + 9, example.lastIndexOf('}'));
    List<Resource> resources =
        new ArrayList<>(new BundleReader().read(bundle, PACK.inputs()).resources());
    resources.removeIf(Observation.class::isInstance);
    resources.add(item(status, "pensjon-folketrygd", pension));
    resources.add(item(status, "skatt-inntekt", tax));
    return Facts.of(resources);
  }

  private static Observation item(String status, String code, int amount) {
    Codes codes =
        PACK.inputs()
            .concepts()
            .resolve(List.of(new Coding("https://byrutine.no/fhir/CodeSystem/oekonomipost", code)));
    return Observation.builder("Observation/" + code + "-" + status)
        .codes(codes)
        .status(status)
        .subject("Patient/beboer")
        .effective(Period.year(2025))
        .kroner(new Kroner(BigDecimal.valueOf(amount)))
        .build();
  }
}
