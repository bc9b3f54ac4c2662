package no.byrutine.service.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.byrutine.decision.Basis;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Finding;
import no.byrutine.decision.Missing;
import no.byrutine.decision.NotUsed;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Step;
import no.byrutine.decision.Suggestion;
import no.byrutine.decision.Trace;
import no.byrutine.decision.UsedParameter;
import no.byrutine.decision.Value;
import no.byrutine.decision.Words;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.ParameterDefinition;
import no.byrutine.engine.definition.Source;
import no.byrutine.fhir.Period;

/** Puts a decision in the words of one language, for the page. */
final class ExamplePageWriter {

  private static final int DIGEST_SHOWN = 12;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm xxx");

  private final Pack pack;
  private final String language;

  ExamplePageWriter(Pack pack, String language) {
    this.pack = pack;
    this.language = language;
  }

  /** The page of a decision of the whole pack, or of the section that was asked. */
  ExamplePage write(Decision decision, Optional<String> section) {
    return new ExamplePage(
        pack.id(),
        pack.definition().title().in(language),
        decision.pack().version(),
        decision.pack().digest().substring(0, DIGEST_SHOWN),
        day(decision.on()),
        decision.at().map(TIME::format).orElse(""),
        day(decision.known()),
        decision.subject().orElse(""),
        section.map(this::sectionTitle).orElse(""),
        decision.outcome().display().in(language),
        pack.definition().letter().isPresent(),
        headline(decision),
        decision.values().stream().map(this::value).toList(),
        decision.findings().stream().map(this::finding).toList(),
        decision.parameters().stream().map(this::parameter).toList(),
        decision.missing().stream().map(this::missing).toList(),
        decision.notUsed().stream().map(this::notUsed).toList(),
        decision.trace().fired().stream().map(this::fired).toList(),
        decision.trace().notFired());
  }

  private String sectionTitle(String section) {
    return Optional.ofNullable(pack.definition().sections().get(section))
        .map(found -> found.title().in(language))
        .orElse(section);
  }

  private List<ExamplePage.NamedRow> headline(Decision decision) {
    List<String> asked =
        pack.definition().outcomes().stream()
            .filter(outcome -> outcome.outcome().equals(decision.outcome()))
            .flatMap(outcome -> outcome.values().stream())
            .toList();
    return decision.values().stream()
        .filter(value -> asked.contains(value.name()))
        .map(value -> new ExamplePage.NamedRow(title(value), write(value.value())))
        .toList();
  }

  private String title(Value value) {
    return pack.definition()
        .values()
        .getOrDefault(value.name(), new Words(value.name(), value.name()))
        .in(language);
  }

  private ExamplePage.ValueRow value(Value value) {
    return new ExamplePage.ValueRow(
        title(value),
        value.of().entrySet().stream()
            .map(of -> of.getKey() + " " + write(of.getValue()))
            .collect(Collectors.joining(", ")),
        write(value.value()),
        Vocabulary.certainty(value.certainty()).in(language),
        value.rule(),
        value.steps().stream().map(this::step).toList());
  }

  private ExamplePage.StepRow step(Step step) {
    return new ExamplePage.StepRow(
        pack.texts().words(step.text(), step.because()).in(language), write(step.result()));
  }

  private ExamplePage.FindingRow finding(Finding finding) {
    return new ExamplePage.FindingRow(
        finding.severity().code(),
        Vocabulary.severity(finding.severity()).in(language),
        pack.texts().words(finding.text(), finding.because()).in(language),
        pack.texts()
            .residentWords(finding.text(), finding.because())
            .map(words -> words.in(language))
            .orElse(""),
        Vocabulary.effect(finding.effect()).in(language),
        finding.cappedFrom().map(effect -> Vocabulary.effect(effect).in(language)).orElse(""),
        Vocabulary.kind(finding.kind()).in(language),
        Vocabulary.certainty(finding.certainty()).in(language),
        finding.rule(),
        finding.title(),
        finding.basis().stream().map(this::basis).toList(),
        named(finding.because()),
        finding.evidence(),
        finding.suggestions().stream().map(this::suggestion).toList(),
        finding.overrideReasons().stream().map(reason -> reason.display().in(language)).toList());
  }

  private ExamplePage.NamedRow suggestion(Suggestion suggestion) {
    return new ExamplePage.NamedRow(
        suggestion.label().in(language),
        String.valueOf(suggestion.resource().getOrDefault("resourceType", "")));
  }

  private ExamplePage.BasisRow basis(Basis basis) {
    return new ExamplePage.BasisRow(
        basis.title(), basis.place(), basis.url(), day(basis.checkedOn()));
  }

  private ExamplePage.ParameterRow parameter(UsedParameter parameter) {
    return new ExamplePage.ParameterRow(
        parameterTitle(parameter.name()),
        parameterValue(parameter),
        day(parameter.from()),
        day(parameter.published()),
        parameterBasis(parameter.basis()),
        Vocabulary.certainty(parameter.certainty()).in(language),
        parameter.fresh(),
        Vocabulary.origin(parameter.origin()).in(language));
  }

  /** A basis is a source's key and a place in it, or what a policy says of its number. */
  private ExamplePage.BasisRow parameterBasis(String basis) {
    Source source = pack.definition().sources().get(basis.split(" ", 2)[0]);
    return source == null
        ? new ExamplePage.BasisRow(basis, "", "", "")
        : new ExamplePage.BasisRow(basis, "", source.url(), day(source.checkedOn()));
  }

  private String parameterTitle(String name) {
    return pack.definition()
        .parameter(name)
        .map(ParameterDefinition::title)
        .map(words -> words.in(language))
        .orElse(name);
  }

  /** A choice by its title, a number as the language writes it. */
  private String parameterValue(UsedParameter parameter) {
    return pack.definition()
        .parameter(parameter.name())
        .map(definition -> definition.choices().get(parameter.value().toString()))
        .map(words -> words.in(language))
        .orElseGet(() -> write(parameter.value()));
  }

  private ExamplePage.MissingRow missing(Missing missing) {
    return new ExamplePage.MissingRow(
        missing.resource() + " (" + missing.input() + ")",
        missing.why().in(language),
        missing.couldChange());
  }

  private ExamplePage.MissingRow notUsed(NotUsed notUsed) {
    return new ExamplePage.MissingRow(notUsed.ref(), notUsed.why().in(language), false);
  }

  private ExamplePage.FiredRow fired(Trace.Fired fired) {
    return new ExamplePage.FiredRow(
        fired.rule(), fired.title(), named(fired.values()), fired.evidence());
  }

  private List<ExamplePage.NamedRow> named(Map<String, Scalar> values) {
    return values.entrySet().stream()
        .map(
            value ->
                new ExamplePage.NamedRow(value.getKey().replace("$", ""), write(value.getValue())))
        .toList();
  }

  private String write(Scalar value) {
    return pack.texts().write(value, language);
  }

  private String day(LocalDate day) {
    boolean none = day.equals(Period.OPEN_START) || day.equals(Period.OPEN_END);
    return none ? "" : write(new Scalar.Day(day));
  }
}
