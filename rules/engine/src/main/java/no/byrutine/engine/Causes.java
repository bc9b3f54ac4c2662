package no.byrutine.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import no.byrutine.decision.Comparison;
import no.byrutine.decision.Comparison.Cause;
import no.byrutine.decision.Comparison.CauseKind;
import no.byrutine.decision.Comparison.Difference;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Value;
import no.byrutine.in.BadInput;
import no.byrutine.in.Facts;

/**
 * Finds what made two decisions of one case differ. The causes are let in one after the other:
 * first that facts were settled, then the facts of each code, then the parameters, each by name.
 * Each cause answers for what changed when it came in, so the causes of a value add up to its whole
 * difference.
 */
final class Causes {

  /** What a decision is made from. */
  record Case(Facts facts, Context context, InForce inForce) {}

  /** What a value is called and what it is of. */
  private record Key(String name, Map<String, Scalar> of) {}

  /** Something let in, and the values once it was; empty when nothing could be decided then. */
  private record Stage(CauseKind kind, String name, Map<Key, Scalar> values) {}

  private final Pack pack;
  private final Case later;
  private final Decision first;
  private final Decision last;
  private final List<Stage> stages = new ArrayList<>();
  private Case current;

  private Causes(Pack pack, Case earlier, Case later) {
    this.pack = pack;
    this.later = later;
    this.current = earlier;
    this.first = side("earlier", () -> decide(earlier));
    this.last = side("later", () -> decide(later));
  }

  static Comparison between(Pack pack, Case earlier, Case later) {
    Causes causes = new Causes(pack, earlier, later);
    causes.letIn();
    return new Comparison(causes.first, causes.last, causes.differences());
  }

  /** What is asked of one side; what is wrong with it is said to be there. */
  static <T> T side(String name, Supplier<T> asked) {
    try {
      return asked.get();
    } catch (BadInput e) {
      throw e.under(name);
    }
  }

  private Decision decide(Case one) {
    return new Run(pack, one.facts(), one.context(), one.inForce()).decide();
  }

  private void letIn() {
    Exchange exchange = new Exchange(pack.inputs());
    Facts settled = exchange.settled(current.facts(), later.facts());
    if (!settled.equals(current.facts())) {
      stage(CauseKind.STATUS, Exchange.FINAL, settled, current.inForce());
    }
    for (String code : exchange.differing(current.facts(), later.facts())) {
      Facts facts = exchange.of(code, current.facts(), later.facts());
      stage(CauseKind.FACT, code, facts, current.inForce());
    }
    for (String name : current.inForce().differing(later.inForce())) {
      InForce mixed = current.inForce().with(name, later.inForce());
      stage(CauseKind.PARAMETER, name, current.facts(), mixed);
    }
  }

  private void stage(CauseKind kind, String name, Facts facts, InForce inForce) {
    current = new Case(facts, later.context(), inForce);
    stages.add(new Stage(kind, name, valuesOf(current)));
  }

  /** Half of one case and half of another may contradict each other; that is nobody's fault. */
  private Map<Key, Scalar> valuesOf(Case mixed) {
    try {
      return values(decide(mixed));
    } catch (BadInput e) {
      return Map.of();
    }
  }

  private List<Difference> differences() {
    Map<Key, Scalar> before = values(first);
    Map<Key, Scalar> settled =
        !stages.isEmpty() && stages.get(0).kind() == CauseKind.STATUS
            ? stages.get(0).values()
            : before;
    Map<Key, Scalar> after = values(last);
    Set<Key> keys = new LinkedHashSet<>(before.keySet());
    // A preliminary value that has its final counterpart is not gone.
    keys.removeIf(key -> !settled.containsKey(key) && !after.containsKey(key));
    keys.addAll(after.keySet());
    List<Difference> differences = new ArrayList<>();
    for (Key key : keys) {
      Optional<Scalar> was = Optional.ofNullable(before.getOrDefault(key, settled.get(key)));
      Optional<Scalar> is = Optional.ofNullable(after.get(key));
      if (!was.equals(is)) {
        differences.add(
            new Difference(key.name(), key.of(), was, is, difference(was, is), causes(key, was)));
      }
    }
    return differences;
  }

  private static Map<Key, Scalar> values(Decision decision) {
    Map<Key, Scalar> values = new LinkedHashMap<>();
    for (Value value : decision.values()) {
      values.put(new Key(value.name(), value.of()), value.value());
    }
    return values;
  }

  private static Optional<Kroner> difference(Optional<Scalar> was, Optional<Scalar> is) {
    return was.isPresent()
            && is.isPresent()
            && was.get() instanceof Kroner first
            && is.get() instanceof Kroner second
        ? Optional.of(second.minus(first))
        : Optional.empty();
  }

  /** What each cause did to one value; none when it could not be computed at every stage. */
  private List<Cause> causes(Key key, Optional<Scalar> from) {
    List<Cause> causes = new ArrayList<>();
    Optional<Scalar> was = from;
    for (Stage stage : stages) {
      Optional<Scalar> is = Optional.ofNullable(stage.values().get(key));
      Optional<Kroner> effect = difference(was, is);
      if (effect.isEmpty()) {
        return List.of();
      }
      if (!effect.get().isZero()) {
        causes.add(new Cause(stage.kind(), stage.name(), effect.get()));
      }
      was = is;
    }
    return causes;
  }
}
