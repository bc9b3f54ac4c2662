package no.byrutine.service.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import no.byrutine.decision.Basis;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Words;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.ParameterDefinition;
import no.byrutine.engine.definition.RuleDefinition;
import no.byrutine.engine.definition.SectionDefinition;
import no.byrutine.engine.definition.Source;
import no.byrutine.fhir.Period;
import no.byrutine.service.packs.EngineFindings;
import no.byrutine.service.page.Answer.BasisRow;

/** What a pack's things are called in one language, and how that language writes their values. */
final class PackWords {

  private static final int DIGEST_SHOWN = 12;

  private final Pack pack;
  private final String language;

  PackWords(Pack pack, String language) {
    this.pack = pack;
    this.language = language;
  }

  String in(Words words) {
    return words.in(language);
  }

  /** As much of the pack's digest as is needed to tell it from others. */
  String digest() {
    return pack.ref().digest().substring(0, DIGEST_SHOWN);
  }

  /** The title of a section, or its name when the pack has no such section. */
  String section(String name) {
    return Optional.ofNullable(pack.definition().sections().get(name))
        .map(SectionDefinition::title)
        .map(this::in)
        .orElse(name);
  }

  /** The title of a value that the pack computes. */
  String value(String name) {
    return in(pack.definition().values().getOrDefault(name, new Words(name, name)));
  }

  /** The title of a parameter. */
  String parameter(String name) {
    return pack.definition()
        .parameter(name)
        .map(ParameterDefinition::title)
        .map(this::in)
        .orElse(name);
  }

  /** What a policy sets a parameter to: a choice by its title, all else as it was set. */
  String setting(String name, String value) {
    return pack.definition()
        .parameter(name)
        .flatMap(it -> Optional.ofNullable(it.choices().get(value)))
        .map(this::in)
        .orElse(value);
  }

  /** The title of a rule, or of what the engine says in every pack; the id when it is neither. */
  String rule(String id) {
    return pack.rules().stream()
        .filter(rule -> rule.id().equals(id))
        .map(RuleDefinition::title)
        .findFirst()
        .or(() -> EngineFindings.title(pack, id).map(Words::nb))
        .orElse(id);
  }

  /** The value of a parameter: a choice by its title, a number as the language writes it. */
  String parameter(ParameterDefinition definition, Scalar value) {
    return Optional.ofNullable(definition.choices().get(value.toString()))
        .map(this::in)
        .orElseGet(() -> write(value));
  }

  /** A value of a parameter as it stands in the pack. */
  String parameter(ParameterDefinition definition, String value) {
    return parameter(definition, scalar(definition, value));
  }

  private static Scalar scalar(ParameterDefinition definition, String value) {
    if (definition.isChoice()) {
      return new Scalar.Text(value);
    }
    return definition.unit().equals("NOK")
        ? Kroner.of(value)
        : new Scalar.Decimal(new BigDecimal(value), definition.unit());
  }

  BasisRow basis(Basis basis) {
    return new BasisRow(basis.title(), basis.place(), basis.url(), day(basis.checkedOn()));
  }

  /** A basis is a source's key and a place in it, or what a policy says of its number. */
  BasisRow basis(String basis) {
    Source source = pack.definition().sources().get(basis.split(" ", 2)[0]);
    return source == null
        ? new BasisRow(basis, "", "", "")
        : new BasisRow(basis, "", source.url(), day(source.checkedOn()));
  }

  String write(Scalar value) {
    return pack.texts().write(value, language);
  }

  /** A day; nothing for a day that stands for none. */
  String day(LocalDate day) {
    boolean none = day.equals(Period.OPEN_START) || day.equals(Period.OPEN_END);
    return none ? "" : write(new Scalar.Day(day));
  }
}
