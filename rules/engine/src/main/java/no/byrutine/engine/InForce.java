package no.byrutine.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.byrutine.fhir.Period;

/** The values of every parameter, as one decision sees them. */
public final class InForce {

  private final LocalDate on;
  private final Map<String, List<Parameter>> values;
  private final List<Object> onItsDay = new ArrayList<>();
  // Asked for every rule that is switched, at every decision.
  private final Set<String> yes = new HashSet<>();

  InForce(LocalDate on, Map<String, List<Parameter>> values) {
    this.on = on;
    this.values = values;
    for (String name : values.keySet()) {
      Optional<Parameter> value = value(name);
      onItsDay.add(value.map(Object.class::cast).orElseGet(() -> Mangler.parameter(name)));
      if (value.filter(it -> "ja".equals(it.choice())).isPresent()) {
        yes.add(name);
      }
    }
  }

  /** The value of each parameter on the decision's day, or that it has none, for the rules. */
  List<Object> onItsDay() {
    return onItsDay;
  }

  /** Whether the parameter is a choice, and {@code ja} on the decision's day. */
  boolean isYes(String name) {
    return yes.contains(name);
  }

  /** The value on the decision's day. */
  public Optional<Parameter> value(String name) {
    return value(name, on);
  }

  /** The value on another day. */
  public Optional<Parameter> value(String name, LocalDate day) {
    for (Parameter value : all(name)) {
      if (value.inForce(day)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** The values that hold on any day of the period, first to last. */
  public List<Parameter> during(String name, Period period) {
    return all(name).stream().filter(value -> value.period().overlaps(period)).toList();
  }

  /**
   * What a derivation tells the rules of a parameter's values through these days: a {@link
   * DatedParameter} for each value that holds, and a {@link Mangler} for each stretch without.
   */
  public List<Object> facts(String name, Period days) {
    List<Object> facts = new ArrayList<>();
    LocalDate next = days.start();
    for (Parameter value : during(name, days)) {
      if (value.period().start().isAfter(next)) {
        facts.add(Mangler.parameter(name, new Period(next, value.period().start().minusDays(1))));
      }
      facts.add(new DatedParameter(value));
      if (!value.period().end().isBefore(days.end())) {
        return facts;
      }
      next = value.period().end().plusDays(1);
    }
    facts.add(Mangler.parameter(name, new Period(next, days.end())));
    return facts;
  }

  private List<Parameter> all(String name) {
    List<Parameter> all = values.get(name);
    if (all == null) {
      throw new IllegalArgumentException("The pack has no parameter '" + name + "'.");
    }
    return all;
  }

  /** The names of the parameters whose values are not the same there. */
  Collection<String> differing(InForce other) {
    return values.keySet().stream()
        .filter(name -> !all(name).equals(other.all(name)))
        .sorted()
        .toList();
  }

  /** These values, with those of one parameter from there. */
  InForce with(String name, InForce other) {
    Map<String, List<Parameter>> mixed = new HashMap<>(values);
    mixed.put(name, other.all(name));
    return new InForce(on, mixed);
  }

  /** The names of all parameters. */
  public Collection<String> names() {
    return values.keySet();
  }
}
