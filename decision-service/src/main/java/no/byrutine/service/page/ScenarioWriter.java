package no.byrutine.service.page;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.byrutine.engine.Pack;
import no.byrutine.engine.scenario.Scenario;
import no.byrutine.engine.scenario.ScenarioRunner;
import no.byrutine.service.page.Answer.NamedRow;
import no.byrutine.service.page.ScenarioPage.Case;
import no.byrutine.service.page.ScenarioPage.Given;

/** Puts scenarios in the words of one language, for the page. */
final class ScenarioWriter {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm xxx");

  private final PackWords words;
  private final ExpectationWriter expectations;

  ScenarioWriter(Pack pack, String language) {
    this.words = new PackWords(pack, language);
    this.expectations = new ExpectationWriter(pack, language);
  }

  /** The cases, numbered from 1. */
  List<Case> write(List<Scenario> cases) {
    return IntStream.range(0, cases.size()).mapToObj(i -> write(i + 1, cases.get(i))).toList();
  }

  Case write(int number, Scenario scenario) {
    return new Case(
        number,
        scenario.name(),
        scenario.section().map(words::section).orElse(""),
        words.day(scenario.on()),
        scenario.at().map(TIME::format).orElse(""),
        scenario.known().map(words::day).orElse(""),
        settings(scenario.policy()),
        scenario.given().stream().flatMap(one -> one.entrySet().stream()).map(this::given).toList(),
        expectations.write(scenario.expected()));
  }

  private List<NamedRow> settings(Map<String, Object> policy) {
    return ScenarioRunner.policy(policy).settings().entrySet().stream()
        .map(
            set ->
                new NamedRow(
                    words.parameter(set.getKey()),
                    words.setting(set.getKey(), set.getValue().value())))
        .toList();
  }

  private Given given(Map.Entry<String, Object> resource) {
    return new Given(
        resource.getKey(),
        resource.getValue() instanceof Map<?, ?> elements
            ? elements.entrySet().stream()
                .map(it -> new NamedRow(String.valueOf(it.getKey()), text(it.getValue())))
                .toList()
            : List.of(new NamedRow("", text(resource.getValue()))));
  }

  private static String text(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(it -> it.getKey() + " " + text(it.getValue()))
          .collect(Collectors.joining(", ", "(", ")"));
    }
    return value instanceof List<?> list
        ? list.stream().map(ScenarioWriter::text).collect(Collectors.joining("; "))
        : String.valueOf(value);
  }
}
