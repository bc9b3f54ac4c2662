package no.byrutine.bulk.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.byrutine.bulk.decide.Compared.Cause;
import no.byrutine.bulk.decide.Compared.Change;
import no.byrutine.decision.Comparison;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Value;

/**
 * From two decisions of one case to what changed. With one pack and one day the engine says what
 * caused it, parameter by parameter. Otherwise the day or the pack is the cause of all of it.
 */
final class Comparing {

  private record Key(String name, Map<String, Scalar> of) {}

  private Comparing() {}

  static Compared of(Comparison comparison) {
    return new Compared(
        comparison.earlier(), comparison.differences().stream().map(Comparing::change).toList());
  }

  private static Change change(Comparison.Difference difference) {
    return new Change(
        difference.name(),
        difference.of(),
        difference.earlier(),
        difference.later(),
        difference.difference(),
        difference.causes().stream()
            .map(cause -> new Cause(cause.kind().code(), cause.name(), cause.effect()))
            .toList());
  }

  static Compared of(Decision earlier, Decision later) {
    Map<Key, Scalar> before = values(earlier);
    Map<Key, Scalar> after = values(later);
    Set<Key> keys = new LinkedHashSet<>(before.keySet());
    keys.addAll(after.keySet());
    String cause = cause(earlier, later);
    List<Change> changes = new ArrayList<>();
    for (Key key : keys) {
      Optional<Scalar> was = Optional.ofNullable(before.get(key));
      Optional<Scalar> is = Optional.ofNullable(after.get(key));
      if (!was.equals(is)) {
        changes.add(change(key, was, is, cause));
      }
    }
    return new Compared(earlier, changes);
  }

  private static Map<Key, Scalar> values(Decision decision) {
    Map<Key, Scalar> values = new LinkedHashMap<>();
    for (Value value : decision.values()) {
      values.put(new Key(value.name(), value.of()), value.value());
    }
    return values;
  }

  private static Change change(Key key, Optional<Scalar> was, Optional<Scalar> is, String cause) {
    Optional<Kroner> difference =
        was.orElse(null) instanceof Kroner first && is.orElse(null) instanceof Kroner second
            ? Optional.of(second.minus(first))
            : Optional.empty();
    List<Cause> causes =
        difference.map(kroner -> List.of(new Cause("terms", cause, kroner))).orElse(List.of());
    return new Change(key.name(), key.of(), was, is, difference, causes);
  }

  private static String cause(Decision earlier, Decision later) {
    List<String> causes = new ArrayList<>();
    if (!earlier.pack().equals(later.pack())) {
      causes.add("pack " + earlier.pack().version() + " to " + later.pack().version());
    }
    if (!earlier.on().equals(later.on())) {
      causes.add("on " + earlier.on() + " to " + later.on());
    }
    return String.join(", ", causes);
  }
}
