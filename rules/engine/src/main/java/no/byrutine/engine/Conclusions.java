package no.byrutine.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.byrutine.decision.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may insert besides the pack's own facts, for {@code import static}: a finding or a
 * value. Which rule says so, on what ground and how surely, the engine knows from the rule's
 * annotations and from the facts that it matched.
 *
 * <pre>{@code
 * insert( finding( because("oppgave", $type), evidence($oppgave) ) );
 * insert( value("egenandel-aar", $beloep, steps( step("avrundet", because("beloep", $foer), $beloep) )) );
 * }</pre>
 */
public final class Conclusions {

  private Conclusions() {}

  /** A finding of the rule that inserts it. */
  record RuleFinding(Map<String, Scalar> because, List<Object> evidence) {}

  /** A value that the rule that inserts it has computed. */
  record RuleValue(
      String name, Scalar value, Map<String, Scalar> of, List<no.byrutine.decision.Step> steps) {}

  /** What the rule has to say of this case. */
  public static Object finding(Map<String, Scalar> because, List<Object> evidence) {
    return new RuleFinding(because, evidence);
  }

  /** What the rule has to say of this case. */
  public static Object finding(Map<String, Scalar> because) {
    return finding(because, List.of());
  }

  /** A value of this case. */
  public static Object value(String name, Object value, List<no.byrutine.decision.Step> steps) {
    return new RuleValue(name, Scalar.of(value), Map.of(), steps);
  }

  /** One of several values of this name; {@code of} says what it is of. */
  public static Object value(
      String name, Object value, Map<String, Scalar> of, List<no.byrutine.decision.Step> steps) {
    return new RuleValue(name, Scalar.of(value), of, steps);
  }

  /**
   * The values that the rule looked at: a name, its value, and so on. A value that is null, an
   * element that was not there, is left out.
   */
  public static Map<String, Scalar> because(@Nullable Object... namesAndValues) {
    Map<String, Scalar> because = new LinkedHashMap<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        because.put(String.valueOf(namesAndValues[i]), Scalar.of(value));
      }
    }
    return because;
  }

  /** What a value is of: a name, its value, and so on. */
  public static Map<String, Scalar> of(Object... namesAndValues) {
    return because(namesAndValues);
  }

  /**
   * The facts that the rule rests on: resources, or facts derived from them. Null is none, and what
   * {@code collect} found is each of its facts.
   */
  public static List<Object> evidence(@Nullable Object... facts) {
    List<Object> there = new ArrayList<>();
    for (Object fact : facts) {
      if (fact instanceof Collection<?> several) {
        there.addAll(several);
      } else if (fact != null) {
        there.add(fact);
      }
    }
    return there;
  }

  /** The working of a value, first to last. */
  public static List<no.byrutine.decision.Step> steps(no.byrutine.decision.Step... steps) {
    return List.of(steps);
  }

  /** One step: the key of its words, what went in, and what came out. */
  public static no.byrutine.decision.Step step(
      String text, Map<String, Scalar> because, Object result) {
    return new no.byrutine.decision.Step(text, because, Scalar.of(result));
  }
}
