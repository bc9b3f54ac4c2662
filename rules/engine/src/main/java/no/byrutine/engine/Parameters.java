package no.byrutine.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.byrutine.decision.Certainty;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Words;
import no.byrutine.engine.definition.Nearest;
import no.byrutine.engine.definition.ParameterDefinition;
import no.byrutine.fhir.Period;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.in.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * What is in force of a pack's parameters on a day, as the pack has them and a city has set them.
 */
final class Parameters {

  /** More than any rate, limit or sum that a routine has. */
  private static final int MOST_DIGITS = 30;

  private final Map<String, ParameterDefinition> definitions;
  private volatile @Nullable Latest latest;

  private record Latest(Context context, InForce inForce) {}

  Parameters(Map<String, ParameterDefinition> definitions) {
    this.definitions = definitions;
  }

  /**
   * The values as they were known and chosen. The same context mostly asks again and again, so what
   * it got last is kept.
   *
   * @throws BadInput when a policy sets something that cannot be set, or to something it cannot be
   */
  InForce inForce(Context context) {
    Latest kept = latest;
    if (kept == null || !kept.context().equals(context)) {
      kept = new Latest(context, workedOut(context));
      latest = kept;
    }
    return kept.inForce();
  }

  private InForce workedOut(Context context) {
    List<Issue> issues = new ArrayList<>();
    Map<String, List<Parameter>> values = new HashMap<>();
    for (ParameterDefinition definition : definitions.values()) {
      values.put(definition.name(), known(definition, context));
    }
    for (Policy policy : context.policies()) {
      new TreeMap<>(policy.settings())
          .forEach((name, setting) -> lay(policy, name, setting, values, issues));
    }
    if (!issues.isEmpty()) {
      throw new BadInput(issues);
    }
    return new InForce(context.on(), values);
  }

  /**
   * The values published by the day whose knowledge applies, each cut off where the next begins.
   */
  private static List<Parameter> known(ParameterDefinition definition, Context context) {
    List<ParameterDefinition.Cell> cells =
        definition.values().stream()
            .filter(cell -> !cell.published().isAfter(context.known()))
            .sorted(
                Comparator.comparing((ParameterDefinition.Cell cell) -> cell.period().start())
                    .thenComparing(ParameterDefinition.Cell::published))
            .toList();
    List<Parameter> values = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      ParameterDefinition.Cell cell = cells.get(i);
      LocalDate end = cell.period().end();
      if (i + 1 < cells.size()) {
        LocalDate next = cells.get(i + 1).period().start();
        if (next.equals(cell.period().start())) {
          continue;
        }
        end = next.minusDays(1).isBefore(end) ? next.minusDays(1) : end;
      }
      Period period = new Period(cell.period().start(), end);
      cell.value()
          .ifPresent(
              value ->
                  values.add(
                      parameter(
                          definition,
                          value,
                          period,
                          cell.published(),
                          cell.basis(),
                          cell.certainty(),
                          fresh(definition, context),
                          "pack")));
    }
    return values;
  }

  private static boolean fresh(ParameterDefinition definition, Context context) {
    LocalDate asked = context.known().equals(Period.OPEN_END) ? context.on() : context.known();
    return definition.reviewBy().map(review -> !asked.isAfter(review)).orElse(true);
  }

  private void lay(
      Policy policy,
      String name,
      Policy.Setting setting,
      Map<String, List<Parameter>> values,
      List<Issue> issues) {
    ParameterDefinition definition = definitions.get(name);
    if (definition == null) {
      issues.add(
          issue(
              name,
              "Rutinen har ingen parameter «"
                  + Quoted.key(name)
                  + "»."
                  + Nearest.to(name, definitions.keySet())
                      .map(near -> " Mente du «" + near + "»?")
                      .orElse(" Se listen over parametere."),
              "The pack has no parameter '"
                  + Quoted.key(name)
                  + "'."
                  + Nearest.to(name, definitions.keySet())
                      .map(near -> " Did you mean '" + near + "'?")
                      .orElse(" See the list of parameters.")));
    } else if (definition.isChoice() && !definition.choices().containsKey(setting.value())) {
      String known = String.join(", ", new TreeMap<>(definition.choices()).keySet());
      issues.add(
          issue(
              name,
              Quoted.nb(setting.value()) + " er ikke et av valgene. Velg en av: " + known + ".",
              Quoted.en(setting.value())
                  + " is not one of the choices. Choose one of: "
                  + known
                  + "."));
    } else if (!definition.isChoice() && !isNumber(setting.value())) {
      issues.add(
          issue(
              name,
              "Verdien er ikke et tall. Skriv den som 10950.",
              "The value is not a number. Write it as 10950."));
    } else {
      lay(policy, definition, setting, values.getOrDefault(name, List.of()), issues)
          .ifPresent(laid -> values.put(name, laid));
    }
  }

  private static Optional<List<Parameter>> lay(
      Policy policy,
      ParameterDefinition definition,
      Policy.Setting setting,
      List<Parameter> before,
      List<Issue> issues) {
    LocalDate from = setting.from().orElse(Period.OPEN_START);
    Optional<Parameter> replaced =
        before.stream().filter(value -> value.inForce(setting.from().orElse(from))).findFirst();
    if (!definition.local() && setting.from().isEmpty()) {
      issues.add(
          issue(
              definition.name(),
              "Tallet er datert. Oppgi også «from», den første dagen det gjelder for.",
              "The number is dated. Give 'from' too, the first day that it holds for."));
      return Optional.empty();
    }
    if (!definition.local()
        && replaced.filter(value -> value.certainty() == Certainty.VERIFIED).isPresent()
        && !sameNumber(replaced.get(), setting)) {
      issues.add(
          issue(
              definition.name(),
              "Tallet er bekreftet i sin kilde og kan ikke settes av en policy. Fjern det.",
              "The number is verified in its source and no policy may set it. Remove it."));
      return Optional.empty();
    }
    LocalDate end = replaced.map(value -> value.period().end()).orElse(endOfGap(before, from));
    Certainty certainty =
        definition.local() || setting.confirms() ? Certainty.VERIFIED : Certainty.UNVERIFIED;
    Parameter laid =
        parameter(
            definition,
            setting.value(),
            new Period(from, end),
            setting.checked().orElse(from),
            setting.source().orElse("policy " + policy.name()),
            certainty,
            true,
            policy.name());
    List<Parameter> after = new ArrayList<>();
    for (Parameter value : before) {
      if (!value.period().overlaps(laid.period())) {
        after.add(value);
      } else if (value.period().start().isBefore(from)) {
        after.add(ending(value, from.minusDays(1)));
      }
    }
    after.add(laid);
    after.sort(Comparator.comparing(value -> value.period().start()));
    return Optional.of(after);
  }

  private static LocalDate endOfGap(List<Parameter> values, LocalDate from) {
    return values.stream()
        .map(value -> value.period().start())
        .filter(start -> start.isAfter(from))
        .min(Comparator.naturalOrder())
        .map(start -> start.minusDays(1))
        .orElse(Period.OPEN_END);
  }

  private static Parameter ending(Parameter value, LocalDate end) {
    return new Parameter(
        value.name(),
        value.value(),
        value.kroner(),
        value.choice(),
        value.unit(),
        new Period(value.period().start(), end),
        value.published(),
        value.basis(),
        value.certainty(),
        value.fresh(),
        value.origin());
  }

  private static boolean sameNumber(Parameter value, Policy.Setting setting) {
    BigDecimal there = value.kroner() != null ? value.kroner().amount() : value.value();
    return there != null && there.compareTo(new BigDecimal(setting.value())) == 0;
  }

  private static boolean isNumber(String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      // A power of ten without end would fill the memory at the first addition.
      return number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static Issue issue(String name, String nb, String en) {
    return new Issue("value", "policy." + Quoted.key(name), new Words(nb, en));
  }

  private static Parameter parameter(
      ParameterDefinition definition,
      String value,
      Period period,
      LocalDate published,
      String basis,
      Certainty certainty,
      boolean fresh,
      String origin) {
    boolean money = definition.unit().equals("NOK");
    boolean choice = definition.isChoice();
    return new Parameter(
        definition.name(),
        money || choice ? null : new BigDecimal(value),
        money ? new Kroner(new BigDecimal(value)) : null,
        choice ? value : null,
        definition.unit(),
        period,
        published,
        basis,
        certainty,
        fresh,
        origin);
  }
}
