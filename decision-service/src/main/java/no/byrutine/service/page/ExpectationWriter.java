package no.byrutine.service.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.byrutine.decision.Effect;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Words;
import no.byrutine.engine.Pack;
import no.byrutine.engine.scenario.Scenario.Expected;
import no.byrutine.engine.scenario.Scenario.ExpectedValue;
import no.byrutine.service.page.ScenarioPage.Expectation;
import no.byrutine.service.page.ScenarioPage.Line;

/** Says in one language what a scenario expects of the answer. */
final class ExpectationWriter {

  private final Pack pack;
  private final String language;
  private final PackWords words;

  ExpectationWriter(Pack pack, String language) {
    this.pack = pack;
    this.language = language;
    this.words = new PackWords(pack, language);
  }

  List<Expectation> write(Expected expected) {
    List<Expectation> all = new ArrayList<>();
    add(all, "Svar", "Answer", lines(expected.outcome().stream(), this::outcome));
    add(all, "Beregnede verdier", "Computed values", values(expected.values()));
    add(all, "Verdier som ikke gis", "Values not given", lines(expected.absent(), words::value));
    exactly(all, "Funn, og ingen andre", "Findings, and no others", rules(expected.findings()));
    add(all, "Funn, blant andre", "Findings, among others", rules(expected.findingsInclude()));
    add(all, "Ikke disse funnene", "Not these findings", rules(expected.findingsExclude()));
    add(all, "Hva funn gjør", "What findings do", effects(expected.effects()));
    add(all, "Funn bygger på", "Findings rest on", evidence(expected.evidence()));
    exactly(
        all,
        "Mangler, og kan endre svaret",
        "Missing, and could change the answer",
        expected.missing().map(it -> lines(it, Function.identity())));
    add(all, "Saken avvises ved", "The case is refused at", lines(refused(expected), at -> at));
    return all;
  }

  /** A list that is complete says so also when it is empty. */
  private void exactly(List<Expectation> all, String nb, String en, Optional<List<Line>> lines) {
    List<Line> none = List.of(new Line(new Words("ingen", "none").in(language), ""));
    lines.ifPresent(it -> add(all, nb, en, it.isEmpty() ? none : it));
  }

  private void add(List<Expectation> all, String nb, String en, List<Line> lines) {
    if (!lines.isEmpty()) {
      all.add(new Expectation(new Words(nb, en).in(language), lines));
    }
  }

  private static List<Line> lines(List<String> codes, Function<String, String> text) {
    return lines(codes.stream(), text);
  }

  private static List<Line> lines(Stream<String> codes, Function<String, String> text) {
    return codes.map(code -> new Line(text.apply(code), "")).toList();
  }

  private static List<String> refused(Expected expected) {
    return expected.refused().orElse(List.of());
  }

  private String outcome(String code) {
    return pack.definition().outcomes().stream()
        .filter(it -> it.outcome().code().equals(code))
        .map(it -> it.outcome().display().in(language))
        .findFirst()
        .orElse(code);
  }

  private Optional<List<Line>> rules(Optional<List<String>> ids) {
    return ids.map(this::rules);
  }

  private List<Line> rules(List<String> ids) {
    return ids.stream().map(id -> new Line(words.rule(id), id)).toList();
  }

  private List<Line> effects(Map<String, String> effects) {
    return effects.entrySet().stream()
        .map(it -> new Line(words.rule(it.getKey()) + ": " + effect(it.getValue()), it.getKey()))
        .toList();
  }

  private String effect(String code) {
    return Arrays.stream(Effect.values())
        .filter(effect -> effect.code().equals(code))
        .map(effect -> Vocabulary.effect(effect).in(language))
        .findFirst()
        .orElse(code);
  }

  private List<Line> evidence(Map<String, List<String>> evidence) {
    return evidence.entrySet().stream()
        .map(
            it ->
                new Line(
                    words.rule(it.getKey()) + ": " + String.join(", ", it.getValue()), it.getKey()))
        .toList();
  }

  private List<Line> values(Map<String, List<ExpectedValue>> values) {
    return values.entrySet().stream()
        .flatMap(it -> it.getValue().stream().map(value -> value(it.getKey(), value)))
        .toList();
  }

  private Line value(String name, ExpectedValue expected) {
    String of =
        expected.of().entrySet().stream()
            .map(it -> it.getKey() + " " + it.getValue())
            .collect(Collectors.joining(", "));
    String title = words.value(name) + (of.isEmpty() ? "" : " (" + of + ")");
    return new Line(title + ": " + amount(expected.value()), "");
  }

  /** An amount as the language writes it; what is none, as the case has it. */
  private String amount(String value) {
    return value.matches("-?\\d+(\\.\\d+)? NOK")
        ? words.write(Kroner.of(value.substring(0, value.indexOf(' '))))
        : value;
  }
}
