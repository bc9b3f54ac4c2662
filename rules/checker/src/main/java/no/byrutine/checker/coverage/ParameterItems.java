package no.byrutine.checker.coverage;

import java.util.List;
import java.util.stream.Stream;
import no.byrutine.checker.coverage.Evidence.Choice;
import no.byrutine.checker.coverage.Evidence.DatedValue;
import no.byrutine.engine.definition.PackDefinition;
import no.byrutine.engine.definition.ParameterDefinition;
import no.byrutine.engine.definition.ParameterDefinition.Cell;

/** The numbers by date: a decision rests on each; and the city's choices: each is made. */
final class ParameterItems {

  private static final String FILE = "parameters.yaml";

  private ParameterItems() {}

  static List<CoverageItem> of(PackDefinition pack, Evidence evidence) {
    return pack.parameters().values().stream()
        .flatMap(
            parameter ->
                parameter.isChoice() ? choices(parameter, evidence) : numbers(parameter, evidence))
        .toList();
  }

  private static Stream<CoverageItem> numbers(ParameterDefinition parameter, Evidence evidence) {
    return parameter.values().stream()
        .filter(cell -> cell.value().isPresent())
        .map(cell -> number(parameter, cell, evidence));
  }

  private static CoverageItem number(ParameterDefinition parameter, Cell cell, Evidence evidence) {
    String what =
        "«%s» = %s from %s"
            .formatted(parameter.name(), cell.value().orElse(""), cell.period().start());
    boolean used =
        evidence.restsOn(new DatedValue(parameter.name(), cell.period().start(), cell.published()));
    return item(
        parameter,
        parameter.name() + " " + cell.period().start(),
        what,
        used,
        "No scenario rests on " + what + ".");
  }

  private static Stream<CoverageItem> choices(ParameterDefinition parameter, Evidence evidence) {
    return parameter.choices().keySet().stream().map(choice -> choice(parameter, choice, evidence));
  }

  private static CoverageItem choice(
      ParameterDefinition parameter, String choice, Evidence evidence) {
    String what = "«%s» = «%s»".formatted(parameter.name(), choice);
    return item(
        parameter,
        parameter.name() + " " + choice,
        what,
        evidence.makes(new Choice(parameter.name(), choice)),
        "No scenario chooses " + what + ".");
  }

  private static CoverageItem item(
      ParameterDefinition parameter, String id, String what, boolean shown, String lack) {
    return new CoverageItem(
        Kind.PARAMETERS, id, what, FILE, parameter.line(), CoverageItem.unless(shown, lack));
  }
}
