package no.byrutine.checker.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import no.byrutine.engine.definition.ParameterDefinition;

/** The numbers that conditions compare with, as they are on one day. */
record Thresholds(Map<String, ParameterDefinition> parameters, LocalDate day) {

  /** The days on which a number changes, and today. */
  static SortedSet<LocalDate> days(Map<String, ParameterDefinition> parameters, LocalDate today) {
    SortedSet<LocalDate> days = new TreeSet<>();
    days.add(today);
    for (ParameterDefinition parameter : parameters.values()) {
      parameter.values().stream()
          .map(ParameterDefinition.Cell::period)
          .filter(period -> period.hasStart())
          .forEach(period -> days.add(period.start()));
    }
    return days;
  }

  /** The number; empty when it has none on the day, or depends on another fact. */
  Optional<BigDecimal> number(Operand operand) {
    if (operand instanceof Operand.Fixed fixed) {
      return Optional.of(fixed.value());
    }
    return operand instanceof Operand.OfParameter of ? ofParameter(of.name()) : Optional.empty();
  }

  private Optional<BigDecimal> ofParameter(String name) {
    return Optional.ofNullable(parameters.get(name))
        .filter(parameter -> !parameter.isChoice())
        .flatMap(
            parameter ->
                parameter.values().stream()
                    .filter(cell -> cell.period().contains(day))
                    .findFirst()
                    .flatMap(ParameterDefinition.Cell::value))
        .map(text -> new BigDecimal(text).stripTrailingZeros());
  }
}
