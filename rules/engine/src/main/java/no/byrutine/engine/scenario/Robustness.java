package no.byrutine.engine.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Effect;
import no.byrutine.decision.Missing;
import no.byrutine.engine.definition.PackDefinition;
import no.byrutine.fhir.Coded;
import no.byrutine.fhir.Resource;
import no.byrutine.in.BadInput;
import no.byrutine.in.Facts;
import no.byrutine.in.Input;

/**
 * Asks for the same case in other words: the facts in another order, each fact twice, and without
 * an input. The first two must not change the decision. The third may make it another one only when
 * the decision says that something is missing which could change it.
 */
final class Robustness {

  private final PackDefinition pack;
  private final Function<Facts, Decision> decide;

  /**
   * @param decide the pack's decision in the case's context
   */
  Robustness(PackDefinition pack, Function<Facts, Decision> decide) {
    this.pack = pack;
    this.decide = decide;
  }

  /**
   * What changed that must not, in words; empty when nothing did.
   *
   * @param changesWithout the inputs that are left alone
   */
  List<String> differences(Facts facts, List<String> changesWithout) {
    Optional<Decision> made = decided(facts);
    if (made.isEmpty()) {
      return List.of();
    }
    List<String> differences = new ArrayList<>();
    same("in another order", made.get(), with(facts, shuffled(facts.resources())), differences);
    same("with each fact twice", made.get(), with(facts, twice(facts.resources())), differences);
    for (Input input : pack.inputs().all()) {
      if (changesWithout.contains(input.name())) {
        continue;
      }
      unknownAtMost(made.get(), facts, input, differences);
    }
    return differences;
  }

  private void same(String how, Decision made, Facts varied, List<String> differences) {
    Said again = decided(varied).map(Robustness::said).orElseGet(() -> new Said(Set.of("refused")));
    String changed = said(made).changedTo(again);
    if (!changed.isEmpty()) {
      differences.add(how + " the decision is another one:" + changed);
    }
  }

  /** Without the input, the decision is the same one, or says itself that it could be another. */
  private void unknownAtMost(Decision made, Facts facts, Input input, List<String> differences) {
    List<Resource> rest =
        facts.resources().stream().filter(resource -> !brings(resource, input)).toList();
    if (rest.size() == facts.resources().size()) {
      return;
    }
    decided(with(facts, rest))
        .filter(again -> !isUnknown(again))
        .filter(again -> !again.outcome().equals(made.outcome()))
        .ifPresent(
            again ->
                differences.add(
                    "without '%s' the outcome is %s and not %s, and nothing is said to be missing"
                        .formatted(input.name(), again.outcome().code(), made.outcome().code())));
  }

  /** Whether it asks for something, or says that something missing could change it. */
  private boolean isUnknown(Decision decision) {
    return decision.missing().stream().anyMatch(Missing::couldChange)
        || pack.outcomes().stream()
            .filter(one -> one.outcome().equals(decision.outcome()))
            .anyMatch(one -> one.effect().equals(Optional.of(Effect.REQUIRES_INFORMATION)));
  }

  private static boolean brings(Resource resource, Input input) {
    return resource.getClass().getSimpleName().equals(input.resource())
        && (input.concepts().isEmpty()
            || (resource instanceof Coded coded && input.concepts().stream().anyMatch(coded::is)));
  }

  private Optional<Decision> decided(Facts facts) {
    try {
      return Optional.of(decide.apply(facts));
    } catch (BadInput e) {
      return Optional.empty();
    }
  }

  private static Facts with(Facts facts, List<Resource> resources) {
    return new Facts(resources, facts.notUsed());
  }

  // The seed is the number of facts: the same case is shuffled in the same way every time.
  private static List<Resource> shuffled(List<Resource> resources) {
    List<Resource> shuffled = new ArrayList<>(resources);
    Collections.shuffle(shuffled, new Random(resources.size()));
    return shuffled;
  }

  private static List<Resource> twice(List<Resource> resources) {
    return IntStream.range(0, 2 * resources.size()).mapToObj(i -> resources.get(i / 2)).toList();
  }

  private static Said said(Decision decision) {
    return Said.of(decision).and(Stream.of("outcome " + decision.outcome().code()));
  }
}
