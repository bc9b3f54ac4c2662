package no.byrutine.service.page;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import no.byrutine.engine.Pack;

/** Puts a decision in the words of one language, for the page. */
final class AnswerWriter {

  private static final int DIGEST_SHOWN = 12;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm xxx");

  private final Pack pack;
  private final String language;
  private final PackWords words;

  AnswerWriter(Pack pack, String language) {
    this.pack = pack;
    this.language = language;
    this.words = new PackWords(pack, language);
  }

  /** The page of a decision of the whole pack, or of the section that was asked. */
  Answer write(Decision decision, Optional<String> section) {
    return new Answer(
        pack.id(),
        pack.definition().title().in(language),
        decision.pack().version(),
        decision.pack().digest().substring(0, DIGEST_SHOWN),
        words.day(decision.on()),
        decision.at().map(TIME::format).orElse(""),
        words.day(decision.known()),
        decision.subject().orElse(""),
        section.map(words::section).orElse(""),
        decision.outcome().display().in(language),
        pack.definition().letter().isPresent(),
        headline(decision),
        decision.values().stream().map(this::value).toList(),
        decision.findings().stream().map(this::finding).toList(),
        decision.parameters().stream().map(this::parameter).toList(),
        missing(decision, true),
        missing(decision, false),
        decision.notUsed().stream().map(this::notUsed).toList(),
        decision.trace().fired().stream().map(this::fired).toList(),
        decision.trace().notFired());
  }

  private List<Answer.NamedRow> headline(Decision decision) {
    List<String> asked =
        pack.definition().outcomes().stream()
            .filter(outcome -> outcome.outcome().equals(decision.outcome()))
            .flatMap(outcome -> outcome.values().stream())
            .toList();
    return decision.values().stream()
        .filter(value -> asked.contains(value.name()))
        .map(value -> new Answer.NamedRow(words.value(value.name()), words.write(value.value())))
        .toList();
  }

  private Answer.ValueRow value(Value value) {
    return new Answer.ValueRow(
        words.value(value.name()),
        value.of().entrySet().stream()
            .map(of -> of.getKey() + " " + words.write(of.getValue()))
            .collect(Collectors.joining(", ")),
        words.write(value.value()),
        Vocabulary.certainty(value.certainty()).in(language),
        value.rule(),
        value.steps().stream().map(this::step).toList());
  }

  private Answer.StepRow step(Step step) {
    return new Answer.StepRow(
        pack.texts().words(step.text(), step.because()).in(language), words.write(step.result()));
  }

  private Answer.FindingRow finding(Finding finding) {
    return new Answer.FindingRow(
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
        finding.basis().stream().map(words::basis).toList(),
        named(finding.because()),
        finding.evidence(),
        finding.suggestions().stream().map(this::suggestion).toList(),
        finding.overrideReasons().stream().map(reason -> reason.display().in(language)).toList());
  }

  private Answer.NamedRow suggestion(Suggestion suggestion) {
    return new Answer.NamedRow(
        suggestion.label().in(language),
        String.valueOf(suggestion.resource().getOrDefault("resourceType", "")));
  }

  private Answer.ParameterRow parameter(UsedParameter parameter) {
    return new Answer.ParameterRow(
        words.parameter(parameter.name()),
        value(parameter),
        words.day(parameter.from()),
        words.day(parameter.published()),
        words.basis(parameter.basis()),
        Vocabulary.certainty(parameter.certainty()).in(language),
        parameter.fresh(),
        Vocabulary.origin(parameter.origin()).in(language));
  }

  private String value(UsedParameter parameter) {
    return pack.definition()
        .parameter(parameter.name())
        .map(definition -> words.parameter(definition, parameter.value()))
        .orElseGet(() -> words.write(parameter.value()));
  }

  private List<Answer.NamedRow> missing(Decision decision, boolean couldChange) {
    return decision.missing().stream()
        .filter(missing -> missing.couldChange() == couldChange)
        .map(this::missing)
        .toList();
  }

  private Answer.NamedRow missing(Missing missing) {
    return new Answer.NamedRow(
        missing.resource() + " (" + missing.input() + ")", words.in(missing.why()));
  }

  private Answer.NamedRow notUsed(NotUsed notUsed) {
    return new Answer.NamedRow(notUsed.ref(), words.in(notUsed.why()));
  }

  private Answer.FiredRow fired(Trace.Fired fired) {
    return new Answer.FiredRow(
        fired.rule(), fired.title(), named(fired.values()), fired.evidence());
  }

  private List<Answer.NamedRow> named(Map<String, Scalar> values) {
    return values.entrySet().stream()
        .map(
            value ->
                new Answer.NamedRow(value.getKey().replace("$", ""), words.write(value.getValue())))
        .toList();
  }
}
