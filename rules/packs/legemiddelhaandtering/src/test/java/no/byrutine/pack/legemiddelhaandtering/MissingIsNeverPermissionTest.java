package no.byrutine.pack.legemiddelhaandtering;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Effect;
import no.byrutine.decision.Finding;
import no.byrutine.engine.Pack;
import no.byrutine.engine.scenario.Scenario;
import no.byrutine.fhir.Resource;
import no.byrutine.in.Facts;
import no.byrutine.in.Input;
import no.byrutine.in.Inputs;

/**
 * Missing knowledge never comes out as permission: what was not allowed is not allowed when less is
 * known. Over cases put together from those in scenarios/, with anything taken away. What is shown
 * of the whole pack, and what nobody can show, stands in docs/decisions/0010-permission.md.
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

  @Provide
  Arbitrary<Pack> sections() {
    return Arbitraries.of(Cases.PACK.sections()).map(Cases.PACK::section);
  }

  @Property(tries = 2000)
  void takingAnInputAwayAllowsNothing(
      @ForAll("cases") Scenario scenario,
      @ForAll("inputs") Input input,
      @ForAll boolean wholePack) {
    // A case of several matters is for the properties below: a matter that is not sent holds
    // nothing.
    Assume.that(scenario.section().isPresent());
    Pack asked = wholePack ? Cases.PACK : Cases.asked(scenario);
    check(asked, scenario, resource -> !Inputs.serves(resource, input));
  }

  /** The other may bring a matter of its own, which is gone when all that was known of it is. */
  @Property(tries = 2000)
  void mixingTwoCasesAndTakingAnInputAwayLiftsOnlyWhatRestsOnIt(
      @ForAll("mixes") Mix mix, @ForAll("inputs") Input input) {
    Assume.that(mix.scenario().section().isPresent());
    Pack asked = Cases.asked(mix.scenario());
    liftedOnlyWithItsFact(asked, mix, resource -> Inputs.serves(resource, input));
    clearsNothing(asked, mix, input);
  }

  @Property(tries = 300)
  void aTaskThatTheWholePackDidNotClearIsNotClearedWhenAnInputIsTakenAway(
      @ForAll("mixes") Mix mix, @ForAll("inputs") Input input) {
    clearsNothing(Cases.PACK, mix, input);
  }

  private static void clearsNothing(Pack asked, Mix mix, Input input) {
    Optional<Decision> before = Cases.decide(asked, mix.scenario(), mix.facts());
    Optional<Decision> after = without(asked, mix, resource -> Inputs.serves(resource, input));
    Assume.that(before.isPresent() && after.isPresent());
    assertThat(cleared(before.get())).as(mix.name()).containsAll(cleared(after.get()));
  }

  @Property(tries = 300)
  void whatHeldTheWholePackBackIsLiftedOnlyWithTheFactThatItRestsOn(
      @ForAll("mixes") Mix mix, @ForAll("inputs") Input input) {
    liftedOnlyWithItsFact(Cases.PACK, mix, resource -> Inputs.serves(resource, input));
  }

  @Property(tries = 600)
  void takingOneResourceAwayLiftsOnlyWhatRestsOnIt(
      @ForAll("mixes") Mix mix, @ForAll @IntRange(max = 10_000) int which) {
    liftedOnlyWithItsFact(Cases.PACK, mix, one(mix, which)::equals);
  }

  @Property(tries = 600)
  void takingOneResourceAwayFromASectionLiftsOnlyWhatRestsOnIt(
      @ForAll("mixes") Mix mix,
      @ForAll("sections") Pack section,
      @ForAll boolean own,
      @ForAll @IntRange(max = 10_000) int which) {
    Pack asked = own ? Cases.asked(mix.scenario()) : section;
    liftedOnlyWithItsFact(asked, mix, one(mix, which)::equals);
  }

  @Property(tries = 600)
  void takingAnInputAwayFromAnySectionLiftsOnlyWhatRestsOnIt(
      @ForAll("mixes") Mix mix, @ForAll("sections") Pack section, @ForAll("inputs") Input input) {
    liftedOnlyWithItsFact(section, mix, resource -> Inputs.serves(resource, input));
  }

  private static Resource one(Mix mix, int which) {
    List<Resource> all = mix.facts().resources();
    return all.get(which % all.size());
  }

  private static void liftedOnlyWithItsFact(Pack asked, Mix mix, Predicate<Resource> gone) {
    Optional<Decision> before = Cases.decide(asked, mix.scenario(), mix.facts());
    Optional<Decision> after = without(asked, mix, gone);
    Assume.that(before.isPresent() && after.isPresent());
    if (allowed(before.get()) || !allowed(after.get())) {
      return;
    }
    Set<String> refs =
        mix.facts().resources().stream().filter(gone).map(Resource::ref).collect(toSet());
    assertThat(before.get().findings().stream().filter(MissingIsNeverPermissionTest::holds))
        .as(mix.name() + " without " + refs)
        .allSatisfy(finding -> assertThat(finding.evidence()).containsAnyElementsOf(refs));
  }

  /** A finding that holds back, other than the engine's of a number that its rules waited for. */
  private static boolean holds(Finding finding) {
    return finding.effect().compareTo(Effect.ADVISES) > 0
        && !finding.rule().endsWith(".parameter.mangler");
  }

  private static boolean allowed(Decision decision) {
    return decision.outcome().code().equals(ALLOWED);
  }

  private static Set<String> cleared(Decision decision) {
    return decision.values().stream()
        .filter(value -> value.name().startsWith("klarert-"))
        .map(value -> value.name() + " " + value.of())
        .collect(toSet());
  }

  private static Optional<Decision> without(Pack asked, Mix mix, Predicate<Resource> gone) {
    List<Resource> fewer = mix.facts().resources().stream().filter(gone.negate()).toList();
    return Cases.decide(asked, mix.scenario(), Facts.of(fewer));
  }

  /** A case with some of another's resources. */
  record Mix(Scenario scenario, Scenario other, Facts facts) {
    String name() {
      return scenario.name() + " + " + other.name();
    }
  }

  /** Half of them begin with a case that the whole pack was written for. */
  @Provide
  Arbitrary<Mix> mixes() {
    List<Scenario> whole = CASES.stream().filter(it -> it.section().isEmpty()).toList();
    Arbitrary<Scenario> first = Arbitraries.oneOf(Arbitraries.of(whole), cases());
    return Combinators.combine(first, cases(), Arbitraries.integers().between(0, 10_000))
        .as(MissingIsNeverPermissionTest::mix)
        .filter(mix -> !mix.facts().resources().isEmpty());
  }

  private static Mix mix(Scenario scenario, Scenario other, int seed) {
    List<Resource> mixed =
        new ArrayList<>(Cases.facts(scenario).map(Facts::resources).orElse(List.of()));
    Random random = new Random(seed);
    for (Resource resource : Cases.facts(other).map(Facts::resources).orElse(List.of())) {
      if (random.nextBoolean()
          && mixed.stream().noneMatch(there -> there.ref().equals(resource.ref()))) {
        mixed.add(resource);
      }
    }
    return new Mix(scenario, other, Facts.of(mixed));
  }

  private static void check(Pack asked, Scenario scenario, Predicate<Resource> kept) {
    Optional<Facts> facts = Cases.facts(scenario);
    Assume.that(facts.isPresent());
    Optional<Decision> before = Cases.decide(asked, scenario, facts.get());
    Assume.that(before.isPresent() && !allowed(before.get()));
    Facts fewer = Facts.of(facts.get().resources().stream().filter(kept).toList());
    Optional<Decision> after = Cases.decide(asked, scenario, fewer);
    assertThat(after.map(decision -> decision.outcome().code()))
        .as(scenario.file() + ": " + scenario.name())
        .isNotEqualTo(Optional.of(ALLOWED));
  }
}
