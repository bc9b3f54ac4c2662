package no.byrutine.service.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.byrutine.decision.Basis;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Effect;
import no.byrutine.decision.Finding;
import no.byrutine.decision.Kind;
import no.byrutine.decision.Missing;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.UsedParameter;
import no.byrutine.decision.Value;
import no.byrutine.decision.Words;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.LetterDefinition;
import no.byrutine.engine.definition.RuleDefinition;
import no.byrutine.engine.definition.Texts;

/** Lays out a decision as the letter that the pack has defined. It computes nothing. */
final class LetterPageWriter {

  private static final int DIGEST_SHOWN = 12;

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** § 8 before § 10. */
  private static final Comparator<String> IN_ORDER =
      Comparator.comparing(
          place ->
              NUMBER
                  .matcher(place)
                  .replaceAll(number -> "0".repeat(9 - number.group().length()) + number.group()));

  /** The gravest first, and of these by the first day that they are about. */
  private static final Comparator<Finding> BY_DAY =
      Comparator.comparing(Finding::severity).reversed().thenComparing(LetterPageWriter::firstDay);

  private final Pack pack;
  private final LetterDefinition letter;
  private final String language;

  LetterPageWriter(Pack pack, LetterDefinition letter, String language) {
    this.pack = pack;
    this.letter = letter;
    this.language = language;
  }

  LetterPage write(Decision decision, LocalDate today) {
    boolean written = letter.outcomes().contains(decision.outcome().code());
    return new LetterPage(
        pack.id(),
        text(letter.title(), Map.of()),
        decision.outcome().display().in(language),
        pack.definition().owner(),
        decision.subject().orElse(""),
        write(new Scalar.Day(today)),
        write(new Scalar.Day(decision.on())),
        decision.pack().version(),
        decision.pack().digest().substring(0, DIGEST_SHOWN),
        isDraft(decision),
        texts(decision.findings().stream().filter(LetterPageWriter::toConfirm)),
        written ? List.of() : missing(decision),
        written ? sections(decision) : List.of());
  }

  /**
   * Not a vedtak while a number is to be confirmed, or something is left for a person to settle.
   */
  private boolean isDraft(Decision decision) {
    boolean provisional =
        pack.definition().outcomes().stream()
            .anyMatch(it -> it.provisional() && it.outcome().equals(decision.outcome()));
    return provisional || decision.findings().stream().anyMatch(LetterPageWriter::mustBeSettled);
  }

  private static boolean mustBeSettled(Finding finding) {
    return finding.effect() == Effect.REQUIRES_INFORMATION
        || finding.effect() == Effect.REQUIRES_JUDGEMENT
        || (finding.effect() == Effect.ADVISES && finding.kind() == Kind.SKJOENN);
  }

  private static boolean toConfirm(Finding finding) {
    // What a weak ground has capped still decides when it is confirmed: it is part of the answer.
    return mustBeSettled(finding)
        || (finding.effect() == Effect.ADVISES && finding.cappedFrom().isEmpty());
  }

  private List<String> missing(Decision decision) {
    Stream<String> inputs =
        decision.missing().stream()
            .filter(Missing::couldChange)
            .map(missing -> missing.why().in(language));
    Stream<String> findings =
        decision.findings().stream()
            .filter(finding -> !toConfirm(finding))
            .map(finding -> text(finding.text(), finding.because()));
    return Stream.concat(findings, inputs).distinct().toList();
  }

  private List<LetterPage.Section> sections(Decision decision) {
    return letter.sections().stream()
        .map(section -> section(section, decision))
        .filter(section -> !section.isEmpty())
        .toList();
  }

  private LetterPage.Section section(LetterDefinition.Section section, Decision decision) {
    Map<String, Scalar> given = new LinkedHashMap<>();
    decision.values().forEach(value -> given.putIfAbsent(value.name(), value.value()));
    List<String> paragraphs = new ArrayList<>();
    if (section.reasons()) {
      paragraphs.addAll(reasons(decision));
    }
    for (LetterDefinition.Paragraph paragraph : section.paragraphs()) {
      paragraphs.addAll(paragraph(paragraph, given, decision));
    }
    return new LetterPage.Section(
        text(section.heading(), Map.of()),
        paragraphs,
        section.values().stream().flatMap(name -> values(name, decision)).toList(),
        section.parameters().stream().flatMap(name -> numbers(name, decision)).toList(),
        section.sources() ? sources(decision) : List.of());
  }

  /** The paragraph in words: once, once for each of the values that it is of, or not at all. */
  private List<String> paragraph(
      LetterDefinition.Paragraph paragraph, Map<String, Scalar> given, Decision decision) {
    if (!paragraph.when().isEmpty() && paragraph.when().stream().noneMatch(given::containsKey)) {
      return List.of();
    }
    Stream<Map<String, Scalar>> all =
        paragraph.each().isEmpty()
            ? Stream.of(given)
            : decision.values().stream()
                .filter(value -> paragraph.each().get().equals(value.name()))
                .map(value -> withOf(value, given));
    List<String> places = pack.texts().places(paragraph.text());
    return all.filter(values -> values.keySet().containsAll(places))
        .map(values -> text(paragraph.text(), values))
        .toList();
  }

  private static Map<String, Scalar> withOf(Value value, Map<String, Scalar> given) {
    Map<String, Scalar> values = new LinkedHashMap<>(given);
    values.put(value.name(), value.value());
    values.putAll(value.of());
    return values;
  }

  /** What the rules have to say to the person. */
  private List<String> reasons(Decision decision) {
    return decision.findings().stream()
        .filter(finding -> !toConfirm(finding))
        .sorted(BY_DAY)
        .map(finding -> pack.texts().residentWords(finding.text(), finding.because()))
        .flatMap(Optional::stream)
        .map(words -> words.in(language))
        .distinct()
        .toList();
  }

  private static LocalDate firstDay(Finding finding) {
    return finding.because().values().stream()
        .filter(Scalar.Day.class::isInstance)
        .map(day -> ((Scalar.Day) day).value())
        .min(Comparator.naturalOrder())
        .orElse(LocalDate.MIN);
  }

  private Stream<LetterPage.ValueRow> values(String name, Decision decision) {
    return decision.values().stream().filter(value -> value.name().equals(name)).map(this::value);
  }

  private LetterPage.ValueRow value(Value value) {
    return new LetterPage.ValueRow(
        pack.definition()
            .values()
            .getOrDefault(value.name(), new Words(value.name(), value.name()))
            .in(language),
        value.of().values().stream().map(this::write).collect(Collectors.joining(", ")),
        write(value.value()),
        value.steps().stream()
            .map(
                step ->
                    new LetterPage.StepRow(text(step.text(), step.because()), write(step.result())))
            .toList());
  }

  private Stream<LetterPage.NumberRow> numbers(String name, Decision decision) {
    return decision.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .map(this::number);
  }

  private LetterPage.NumberRow number(UsedParameter parameter) {
    return new LetterPage.NumberRow(
        pack.definition()
            .parameter(parameter.name())
            .map(definition -> definition.title().in(language))
            .orElse(parameter.name()),
        write(parameter.value()),
        write(new Scalar.Day(parameter.from())),
        parameter.basis());
  }

  /** The paragraphs behind the rules that gave values or had something to say, by source. */
  private List<String> sources(Decision decision) {
    Set<String> rules = new TreeSet<>();
    decision.values().forEach(value -> rules.add(value.rule()));
    Stream<Basis> ofValues =
        pack.rules().stream()
            .filter(rule -> rules.contains(rule.id()))
            .map(RuleDefinition::basis)
            .flatMap(List::stream);
    Stream<Basis> ofFindings =
        decision.findings().stream().map(Finding::basis).flatMap(List::stream);
    Map<String, Set<String>> places = new TreeMap<>();
    Stream.concat(ofValues, ofFindings)
        .forEach(
            basis ->
                places
                    .computeIfAbsent(basis.title(), title -> new TreeSet<>(IN_ORDER))
                    .add(basis.place()));
    return places.entrySet().stream()
        .map(source -> source.getKey() + ": " + String.join(", ", source.getValue()))
        .map(line -> line.endsWith(": ") ? line.substring(0, line.length() - 2) : line)
        .toList();
  }

  private List<String> texts(Stream<Finding> findings) {
    return findings
        .sorted(BY_DAY)
        .map(finding -> text(finding.text(), finding.because()))
        .distinct()
        .toList();
  }

  private String text(String key, Map<String, Scalar> values) {
    return pack.texts().render(key, values, language, Texts.Reader.STAFF);
  }

  private String write(Scalar value) {
    return pack.texts().write(value, language);
  }
}
