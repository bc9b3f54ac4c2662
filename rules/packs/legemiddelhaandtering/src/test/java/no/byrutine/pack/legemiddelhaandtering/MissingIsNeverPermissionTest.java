package no.byrutine.pack.legemiddelhaandtering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import no.byrutine.checker.Scenario;
import no.byrutine.decision.Decision;
import no.byrutine.engine.Pack;
import no.byrutine.fhir.Resource;
import no.byrutine.in.Facts;
import no.byrutine.in.Input;
import no.byrutine.in.Inputs;

/**
 * Missing knowledge never comes out as permission: what was not allowed is not allowed when less is
 * known. Over cases put together from those in scenarios/, with anything taken away.
 */
class MissingIsNeverPermissionTest {

  private static final String ALLOWED = "kan-utfoeres";
  private static final List<Scenario> CASES = List.copyOf(Cases.all().values());

  @Provide
  Arbitrary<Scenario> cases() {
    return Arbitraries.of(CASES);
  }

  @Provide
  Arbitrary<Input> inputs() {
    return Arbitraries.of(Cases.PACK.inputs().all());
  }

  @Property(tries = 2000)
  void takingAnInputAwayAllowsNothing(
      @ForAll("cases") Scenario scenario,
      @ForAll("inputs") Input input,
      @ForAll boolean wholePack) {
    Pack asked = wholePack ? Cases.PACK : Cases.asked(scenario);
    check(asked, scenario, resource -> !Inputs.serves(resource, input));
  }

  @Property(tries = 2000)
  void mixingTwoCasesAndTakingAnInputAwayAllowsNothing(
      @ForAll("cases") Scenario scenario,
      @ForAll("cases") Scenario other,
      @ForAll("inputs") Input input,
      @ForAll @IntRange(max = 10_000) int seed) {
    Optional<Facts> facts = Cases.facts(scenario);
    Optional<Facts> more = Cases.facts(other);
    Assume.that(facts.isPresent() && more.isPresent());
    List<Resource> mixed = new ArrayList<>(facts.get().resources());
    java.util.Random random = new java.util.Random(seed);
    for (Resource resource : more.get().resources()) {
      if (random.nextBoolean()
          && mixed.stream().noneMatch(there -> there.ref().equals(resource.ref()))) {
        mixed.add(resource);
      }
    }
    check(Cases.asked(scenario), scenario, Facts.of(mixed), it -> !Inputs.serves(it, input));
  }

  private static void check(
      Pack asked, Scenario scenario, java.util.function.Predicate<Resource> kept) {
    Optional<Facts> facts = Cases.facts(scenario);
    Assume.that(facts.isPresent());
    check(asked, scenario, facts.get(), kept);
  }

  private static void check(
      Pack asked, Scenario scenario, Facts facts, java.util.function.Predicate<Resource> kept) {
    Optional<Decision> before = Cases.decide(asked, scenario, facts);
    Assume.that(before.isPresent() && !before.get().outcome().code().equals(ALLOWED));
    Facts fewer = Facts.of(facts.resources().stream().filter(kept).toList());
    Optional<Decision> after = Cases.decide(asked, scenario, fewer);
    assertThat(after.map(decision -> decision.outcome().code()))
        .as(scenario.file() + ": " + scenario.name())
        .isNotEqualTo(Optional.of(ALLOWED));
  }
}
