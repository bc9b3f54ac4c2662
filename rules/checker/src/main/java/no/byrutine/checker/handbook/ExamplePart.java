package no.byrutine.checker.handbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.byrutine.checker.page.Html;
import no.byrutine.checker.page.YamlText;
import no.byrutine.engine.scenario.Scenario;
import no.byrutine.engine.scenario.Scenario.Expected;

/** The pack's cases, with what must come of them. Each is folded until it is opened. */
final class ExamplePart {

  private ExamplePart() {}

  static Html of(List<Scenario> scenarios) {
    Map<String, List<Scenario>> files = new LinkedHashMap<>();
    scenarios.forEach(it -> files.computeIfAbsent(it.file(), any -> new ArrayList<>()).add(it));
    Html part = Bilingual.heading("eksempler", "Eksempler", "Examples");
    for (Map.Entry<String, List<Scenario>> file : files.entrySet()) {
      List<Html> examples = file.getValue().stream().map(ExamplePart::example).toList();
      part = part.and(Html.element("h3", file.getKey()), Html.all(examples));
    }
    return part;
  }

  private static Html example(Scenario scenario) {
    String day = scenario.at().map(Object::toString).orElse(scenario.on().toString());
    Map<String, Object> given = new LinkedHashMap<>();
    given.put("policy", scenario.policy());
    given.put("given", scenario.given());
    return Html.element(
        "details",
        Html.element("summary", scenario.name() + " (" + day + ")"),
        Html.list(expected(scenario.expected()), Html::text),
        Html.element("pre", Map.of("tabindex", "0"), Html.text(YamlText.of(given))));
  }

  private static List<String> expected(Expected expected) {
    List<String> lines = new ArrayList<>();
    expected.outcome().ifPresent(outcome -> lines.add("outcome: " + outcome));
    expected
        .values()
        .forEach(
            (name, values) ->
                values.forEach(value -> lines.add(name + ": " + value.value() + of(value.of()))));
    expected.findings().ifPresent(rules -> lines.add("findings: " + String.join(", ", rules)));
    if (!expected.findingsInclude().isEmpty()) {
      lines.add("findings: " + String.join(", ", expected.findingsInclude()) + ", …");
    }
    expected.missing().ifPresent(inputs -> lines.add("missing: " + String.join(", ", inputs)));
    expected.refused().ifPresent(elements -> lines.add("refused: " + elements));
    return lines;
  }

  private static String of(Map<String, String> of) {
    return of.isEmpty() ? "" : " " + of;
  }
}
