package no.byrutine.engine.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.decision.Certainty;
import no.byrutine.decision.Words;
import no.byrutine.fhir.Period;

/**
 * A number or a choice that the rules use, with its values by date.
 *
 * @param unit {@code NOK}, a UCUM code, or empty for a choice
 * @param local whether the city must set it; such a parameter may have no value
 * @param choices the codes to choose among, with their titles; empty for a number
 * @param checkedOn the day on which its values were last held against their source
 * @param reviewBy the day after which they are no longer fresh
 * @param values the values, in order of the first day that they hold for
 */
public record ParameterDefinition(
    String name,
    Words title,
    String unit,
    boolean local,
    Map<String, Words> choices,
    Optional<LocalDate> checkedOn,
    Optional<LocalDate> reviewBy,
    List<Cell> values,
    int line) {

  /**
   * One dated value.
   *
   * @param value the value as text; empty for a cell that is known to be unknown
   * @param published the day from which the value was known
   * @param note why a cell is empty, or what conflicts with it
   */
  public record Cell(
      Period period,
      LocalDate published,
      Optional<String> value,
      String basis,
      Certainty certainty,
      String note) {}

  /** Whether it is a choice, and no number. */
  public boolean isChoice() {
    return !choices.isEmpty();
  }
}
