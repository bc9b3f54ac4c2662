package no.byrutine.checker.mutation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.byrutine.engine.definition.OutcomeDefinition;
import no.byrutine.engine.definition.PackDefinition;
import no.byrutine.engine.definition.ParameterDefinition;
import no.byrutine.engine.definition.ParameterDefinition.Cell;
import no.byrutine.engine.definition.Yaml;
import no.byrutine.fhir.Period;

/** The changes of numbers, choices, dates and outcomes. */
final class DefinitionMutants {

  private static final String PARAMETERS = "parameters.yaml";
  private static final String PACK = "pack.yaml";

  private final PackDefinition definition;
  private final Map<String, Yaml> parameters;
  private final Map<String, Yaml> pack;

  /**
   * @param texts the pack's files, for the lines
   */
  DefinitionMutants(PackDefinition definition, Map<String, String> texts) {
    this.definition = definition;
    this.parameters = entries(PARAMETERS, texts);
    this.pack = entries(PACK, texts);
  }

  private static Map<String, Yaml> entries(String file, Map<String, String> texts) {
    return Yaml.read(file, texts.getOrDefault(file, ""), new ArrayList<>())
        .map(Yaml::entries)
        .orElse(Map.of());
  }

  /** The mutants of the parameters, in the order of their names, and of the outcomes. */
  Stream<Mutant> all() {
    return Stream.concat(
        definition.parameters().values().stream().flatMap(this::of), outcomes().stream());
  }

  private Stream<Mutant> of(ParameterDefinition parameter) {
    List<Mutant> mutants = new ArrayList<>();
    for (int i = 0; i < parameter.values().size(); i++) {
      Cell cell = parameter.values().get(i);
      if (cell.value().isPresent()) {
        value(parameter, i, cell.value().get()).ifPresent(mutants::add);
        later(parameter, i).ifPresent(mutants::add);
      }
    }
    return mutants.stream();
  }

  private Optional<Mutant> value(ParameterDefinition parameter, int at, String value) {
    Cell cell = parameter.values().get(at);
    if (!parameter.isChoice()) {
      BigDecimal number = new BigDecimal(value);
      BigDecimal more = Wording.oneMore(number);
      String what = Wording.number(number) + " becomes " + Wording.number(more);
      return Optional.of(
          mutant(parameter, at, Operator.VALUE, what, with(cell, more.toPlainString())));
    }
    List<String> choices = List.copyOf(parameter.choices().keySet());
    String next = choices.get((choices.indexOf(value) + 1) % choices.size());
    return next.equals(value)
        ? Optional.empty()
        : Optional.of(
            mutant(
                parameter,
                at,
                Operator.VALUE,
                Wording.quoted(value) + " becomes " + Wording.quoted(next),
                with(cell, next)));
  }

  private static Cell with(Cell cell, String value) {
    return new Cell(
        cell.period(),
        cell.published(),
        Optional.of(value),
        cell.basis(),
        cell.certainty(),
        cell.note());
  }

  private Optional<Mutant> later(ParameterDefinition parameter, int at) {
    Cell cell = parameter.values().get(at);
    LocalDate from = cell.period().start().plusDays(1);
    if (from.isAfter(cell.period().end())) {
      return Optional.empty();
    }
    Cell later =
        new Cell(
            new Period(from, cell.period().end()),
            cell.published(),
            cell.value(),
            cell.basis(),
            cell.certainty(),
            cell.note());
    String what = cell.period().start() + " becomes " + from;
    return Optional.of(mutant(parameter, at, Operator.DATE, what, later));
  }

  private Mutant mutant(
      ParameterDefinition parameter, int at, Operator operator, String what, Cell cell) {
    LocalDate from = parameter.values().get(at).period().start();
    String since = operator == Operator.VALUE ? " from " + from : "";
    return new Mutant(
        parameter.name() + " " + operator.code() + " " + from,
        operator,
        parameter.name(),
        PARAMETERS,
        line(parameter, at),
        what + " in " + Wording.quoted(parameter.name()) + since,
        new Mutant.Change.OfDefinition(with(with(parameter, at, cell))));
  }

  private int line(ParameterDefinition parameter, int at) {
    return Optional.ofNullable(parameters.get(parameter.name()))
        .map(entry -> entry.entries().get("values"))
        .map(values -> values.items().get(at).line())
        .orElse(parameter.line());
  }

  private static ParameterDefinition with(ParameterDefinition parameter, int at, Cell cell) {
    List<Cell> cells = new ArrayList<>(parameter.values());
    cells.set(at, cell);
    return new ParameterDefinition(
        parameter.name(),
        parameter.title(),
        parameter.unit(),
        parameter.local(),
        parameter.choices(),
        parameter.checkedOn(),
        parameter.reviewBy(),
        cells,
        parameter.line());
  }

  private PackDefinition with(ParameterDefinition parameter) {
    Map<String, ParameterDefinition> all = new LinkedHashMap<>(definition.parameters());
    all.put(parameter.name(), parameter);
    return definition.with(all, definition.outcomes());
  }

  /** The last outcome always holds and stays where it is. */
  private List<Mutant> outcomes() {
    List<Mutant> mutants = new ArrayList<>();
    for (int i = 0; i + 2 < definition.outcomes().size(); i++) {
      List<OutcomeDefinition> swapped = new ArrayList<>(definition.outcomes());
      Collections.swap(swapped, i, i + 1);
      String first = swapped.get(i + 1).outcome().code();
      String second = swapped.get(i).outcome().code();
      mutants.add(
          new Mutant(
              "outcomes order " + first + ", " + second,
              Operator.ORDER,
              "outcomes",
              PACK,
              lineOfOutcome(i),
              "the outcome " + Wording.quoted(second) + " goes before " + Wording.quoted(first),
              new Mutant.Change.OfDefinition(definition.with(definition.parameters(), swapped))));
    }
    return mutants;
  }

  private int lineOfOutcome(int at) {
    Yaml outcomes = pack.get("outcomes");
    return outcomes == null ? 0 : outcomes.items().get(at).line();
  }
}
