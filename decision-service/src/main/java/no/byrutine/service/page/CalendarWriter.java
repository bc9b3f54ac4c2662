package no.byrutine.service.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.byrutine.engine.Context;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Pack;
import no.byrutine.engine.Parameter;
import no.byrutine.engine.definition.ParameterDefinition;
import no.byrutine.engine.definition.ParameterDefinition.Cell;
import no.byrutine.fhir.Period;

/** Lays out a pack's parameters by date, in the words of one language. */
final class CalendarWriter {

  /** The origin of a value that the pack itself has. */
  private static final String PACK = "pack";

  private static final Comparator<Cell> NEWEST_FIRST =
      Comparator.comparing((Cell cell) -> cell.period().start())
          .thenComparing(Cell::published)
          .reversed();

  private final Pack pack;
  private final String language;
  private final PackWords words;
  private final Context context;
  private final InForce inForce;

  /**
   * @param context the day, and what was known, under which policy
   */
  CalendarWriter(Pack pack, Context context, String language) {
    this.pack = pack;
    this.language = language;
    this.words = new PackWords(pack, language);
    this.context = context;
    this.inForce = pack.inForce(context);
  }

  Calendar write() {
    List<ParameterDefinition> all = List.copyOf(pack.definition().parameters().values());
    return new Calendar(
        context.on().toString(),
        known().map(LocalDate::toString).orElse(""),
        words.day(context.on()),
        (int) all.stream().filter(this::isDue).count(),
        all.stream().filter(it -> !isOpen(it)).map(this::entry).toList(),
        all.stream().filter(this::isOpen).map(this::entry).toList());
  }

  private Optional<LocalDate> known() {
    return Optional.of(context.known()).filter(day -> !day.equals(Period.OPEN_END));
  }

  private boolean isOpen(ParameterDefinition definition) {
    return isOpen(definition, inForce);
  }

  /** Whether nobody has said anything of it: neither the pack nor the city. */
  static boolean isOpen(ParameterDefinition definition, InForce inForce) {
    return definition.values().isEmpty() && inForce.value(definition.name()).isEmpty();
  }

  private boolean isDue(ParameterDefinition definition) {
    LocalDate asked = known().orElse(context.on());
    return definition.reviewBy().filter(asked::isAfter).isPresent();
  }

  private Calendar.Entry entry(ParameterDefinition definition) {
    Optional<Parameter> now = inForce.value(definition.name());
    return new Calendar.Entry(
        definition.name(),
        words.in(definition.title()),
        definition.isChoice() ? "" : definition.unit(),
        definition.local(),
        now.map(value -> words.parameter(definition, value.scalar())).orElse(""),
        now.map(value -> Vocabulary.origin(value.origin()).in(language)).orElse(""),
        definition.checkedOn().map(words::day).orElse(""),
        definition.reviewBy().map(words::day).orElse(""),
        isDue(definition),
        definition.choices().values().stream().map(words::in).toList(),
        definition.values().stream()
            .sorted(NEWEST_FIRST)
            .map(cell -> value(definition, cell, now))
            .toList());
  }

  private Calendar.Value value(ParameterDefinition definition, Cell cell, Optional<Parameter> now) {
    return new Calendar.Value(
        cell.value().map(value -> words.parameter(definition, value)).orElse(""),
        words.day(cell.period().start()),
        words.day(cell.period().end()),
        words.day(cell.published()),
        words.basis(cell.basis()),
        Vocabulary.certainty(cell.certainty()).in(language),
        cell.note(),
        now.filter(value -> isOf(cell, value)).isPresent());
  }

  /** A value's period ends where the next begins, and so may be shorter than the cell's. */
  private static boolean isOf(Cell cell, Parameter value) {
    return value.origin().equals(PACK)
        && value.period().start().equals(cell.period().start())
        && value.published().equals(cell.published());
  }
}
