package no.byrutine.engine;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that fired.
 *
 * @param bound what the variables of these names were bound to
 * @param matched the facts that it matched, those that it added up among them
 */
record Firing(
    CompiledRule rule, List<String> names, List<@Nullable Object> bound, Collection<?> matched) {

  /** What a rule inserted for the decision itself. */
  record Said<T>(CompiledRule rule, T what) {}
}
