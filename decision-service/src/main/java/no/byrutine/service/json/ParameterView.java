package no.byrutine.service.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.decision.Words;
import no.byrutine.engine.Parameter;
import no.byrutine.engine.definition.ParameterDefinition;
import no.byrutine.fhir.Period;

/**
 * A parameter as the API shows it.
 *
 * @param local whether it is the city's to set
 * @param missing whether nothing is in force on the day
 * @param inForce what is in force on the day, if anything is
 * @param cells everything that the pack holds, with the cells that are known to be unknown
 */
public record ParameterView(
    String name,
    Words title,
    Optional<String> unit,
    boolean local,
    boolean missing,
    Optional<ValueView> inForce,
    Optional<LocalDate> checkedOn,
    Optional<LocalDate> reviewBy,
    Map<String, Words> choices,
    List<CellView> cells) {

  /** A value in force. */
  public record ValueView(
      Optional<BigDecimal> value,
      Optional<String> choice,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Optional<LocalDate> published,
      String basis,
      String certainty,
      boolean fresh,
      String origin) {}

  /** A dated value as the pack has it. */
  public record CellView(
      Optional<String> value,
      LocalDate from,
      Optional<LocalDate> to,
      LocalDate published,
      Optional<String> basis,
      String certainty,
      Optional<String> note) {}

  static ParameterView of(ParameterDefinition definition, Optional<Parameter> inForce) {
    return new ParameterView(
        definition.name(),
        definition.title(),
        some(definition.unit()),
        definition.local(),
        inForce.isEmpty(),
        inForce.map(ParameterView::value),
        definition.checkedOn(),
        definition.reviewBy(),
        definition.choices(),
        definition.values().stream().map(ParameterView::cell).toList());
  }

  private static ValueView value(Parameter parameter) {
    BigDecimal number =
        parameter.kroner() != null ? parameter.kroner().amount() : parameter.value();
    return new ValueView(
        Optional.ofNullable(number)
            .map(n -> new BigDecimal(n.stripTrailingZeros().toPlainString())),
        Optional.ofNullable(parameter.choice()),
        day(parameter.period().start()),
        day(parameter.period().end()),
        day(parameter.published()),
        parameter.basis(),
        parameter.certainty().code(),
        parameter.fresh(),
        parameter.origin());
  }

  private static CellView cell(ParameterDefinition.Cell cell) {
    return new CellView(
        cell.value(),
        cell.period().start(),
        day(cell.period().end()),
        cell.published(),
        some(cell.basis()),
        cell.certainty().code(),
        some(cell.note()));
  }

  /** A day, unless it stands for none. */
  private static Optional<LocalDate> day(LocalDate day) {
    return Optional.of(day).filter(d -> !d.equals(Period.OPEN_START) && !d.equals(Period.OPEN_END));
  }

  private static Optional<String> some(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }
}
