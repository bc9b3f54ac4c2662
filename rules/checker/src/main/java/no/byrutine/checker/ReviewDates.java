package no.byrutine.checker;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.definition.ParameterDefinition;
import no.byrutine.fhir.Period;

/** Numbers that should be held against their source again, and days that have no number. */
final class ReviewDates implements Check {

  @Override
  public void check(CheckedPack pack, Remarks remarks) {
    for (ParameterDefinition parameter : pack.definition().parameters().values()) {
      parameter
          .reviewBy()
          .filter(pack.today()::isAfter)
          .ifPresent(
              day ->
                  remarks.warning(
                      "review-due",
                      pack.place("parameters.yaml", parameter.name(), "reviewBy"),
                      "The parameter '" + parameter.name() + "' was to be reviewed by " + day + ".",
                      "Hold it against its source, add the new value, and move the date."));
      gaps(pack, parameter, remarks);
    }
  }

  private static void gaps(CheckedPack pack, ParameterDefinition parameter, Remarks remarks) {
    List<Period> periods =
        parameter.values().stream().map(ParameterDefinition.Cell::period).toList();
    for (int i = 1; i < periods.size(); i++) {
      LocalDate before = periods.get(i - 1).end();
      LocalDate next = periods.get(i).start();
      if (before.isBefore(next.minusDays(1)) && !before.equals(Period.OPEN_END)) {
        remarks.warning(
            "parameter-gap",
            pack.place("parameters.yaml", parameter.name(), "values"),
            "The parameter '"
                + parameter.name()
                + "' has no cell from "
                + before.plusDays(1)
                + " to "
                + next.minusDays(1)
                + ".",
            "Fill the gap; a number that is not known is a cell without 'value'.");
      }
    }
  }
}
