package no.byrutine.pack.forsterketrehabilitering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Scalar;
import no.byrutine.engine.Pack;
import no.byrutine.engine.scenario.Scenario;
import no.byrutine.fhir.Coded;
import no.byrutine.fhir.Resource;
import no.byrutine.in.Facts;
import no.byrutine.in.Input;
import no.byrutine.in.Inputs;

/** What is missing is never taken for a criterion that is fulfilled, and a free place is none. */
class MissingIsNeverFulfilledTest {

  private static final Pack ASKED = Cases.PACK.section("soeknad");
  private static final List<Scenario> CASES =
      Cases.all().values().stream()
          .filter(it -> it.section().equals(Optional.of("soeknad")))
          .toList();

  /** What every application must say. */
  private static final List<String> REQUIRED =
      List.of(
          "soeknad",
          "samtykkesvar",
          "maalsvar",
          "barthel-maaling",
          "stabilitet",
          "maalbar-bedring",
          "rehabiliteringsbehov",
          "hjemme-er-nok",
          "spesialist-kompetanse",
          "spesialist-naerhet",
          "spesialist-kartlegging",
          "nivaa",
          "slagforloep");

  @Provide
  Arbitrary<Scenario> cases() {
    return Arbitraries.of(CASES);
  }

  @Provide
  Arbitrary<Input> required() {
    return Arbitraries.of(
        ASKED.inputs().all().stream().filter(it -> REQUIRED.contains(it.name())).toList());
  }

  @Property(tries = 500)
  void takingACriterionAwayFulfilsNothing(
      @ForAll("cases") Scenario scenario, @ForAll("required") Input input) {
    Facts facts = Cases.facts(scenario).orElse(Facts.of(List.of()));
    Optional<Decision> before = Cases.decide(ASKED, scenario, facts);
    Assume.that(before.filter(it -> !fulfilled(it)).isPresent());
    Facts fewer =
        Facts.of(facts.resources().stream().filter(it -> !Inputs.serves(it, input)).toList());

    assertThat(Cases.decide(ASKED, scenario, fewer).filter(MissingIsNeverFulfilledTest::fulfilled))
        .as(scenario.name() + " without " + input.name())
        .isEmpty();
  }

  @Property(tries = 300)
  void whetherAPlaceIsFreeDoesNotChangeWhetherTheCriteriaAreFulfilled(
      @ForAll("cases") Scenario scenario) {
    Facts facts = Cases.facts(scenario).orElse(Facts.of(List.of()));
    Facts without = Facts.of(facts.resources().stream().filter(it -> !isPlaces(it)).toList());
    Optional<Decision> before = Cases.decide(ASKED, scenario, facts);
    Optional<Decision> after = Cases.decide(ASKED, scenario, without);

    assertThat(after.map(it -> it.outcome().code()))
        .isEqualTo(before.map(it -> it.outcome().code()));
    assertThat(after.flatMap(it -> it.value("oppfyller-kriteriene")).map(Scalar::toString))
        .isEqualTo(before.flatMap(it -> it.value("oppfyller-kriteriene")).map(Scalar::toString));
  }

  private static boolean fulfilled(Decision decision) {
    return decision.value("oppfyller-kriteriene").isPresent();
  }

  private static boolean isPlaces(Resource resource) {
    return resource instanceof Coded coded && coded.is("ledige-plasser");
  }
}
