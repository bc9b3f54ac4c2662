package no.byrutine.checker.handbook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import no.byrutine.checker.page.Html;
import no.byrutine.decision.Words;
import no.byrutine.engine.definition.PackDefinition;
import no.byrutine.engine.definition.ParameterDefinition;
import no.byrutine.engine.definition.ParameterDefinition.Cell;
import no.byrutine.fhir.Period;

/** When each number holds, which are to be read again and when, and what the city must choose. */
final class ParameterPart {

  private final LocalDate today;

  private ParameterPart(LocalDate today) {
    this.today = today;
  }

  static Html of(PackDefinition pack, LocalDate today) {
    ParameterPart part = new ParameterPart(today);
    List<ParameterDefinition> all = List.copyOf(pack.parameters().values());
    return Bilingual.heading("tall", "Tall og valg", "Numbers and choices")
        .and(part.reviews(all), calendar(all), choices(all));
  }

  private Html reviews(List<ParameterDefinition> all) {
    List<List<Html>> rows =
        all.stream()
            .filter(parameter -> parameter.reviewBy().isPresent())
            .sorted(Comparator.comparing(parameter -> parameter.reviewBy().orElse(LocalDate.MAX)))
            .map(this::review)
            .toList();
    return Bilingual.table(
        "Det som skal leses igjen, det første først|What is to be read again, the first first",
        List.of("Tall|Number", "Lest|Read", "Leses igjen|To be read again"),
        rows);
  }

  private List<Html> review(ParameterDefinition parameter) {
    LocalDate by = parameter.reviewBy().orElse(LocalDate.MAX);
    Html day = Html.text(by.toString());
    return List.of(
        name(parameter),
        Html.text(parameter.checkedOn().map(LocalDate::toString).orElse("–")),
        by.isBefore(today)
            ? Html.element("span", Map.of("class", "due"), day, Bilingual.of(" forfalt", " due"))
            : day);
  }

  private static Html calendar(List<ParameterDefinition> all) {
    List<List<Html>> rows =
        all.stream()
            .flatMap(parameter -> parameter.values().stream().map(cell -> row(parameter, cell)))
            .toList();
    return Bilingual.table(
        "Når tallene gjelder|When the numbers hold",
        List.of(
            "Tall|Number",
            "Fra|From",
            "Til|To",
            "Verdi|Value",
            "Grunnlag|Ground",
            "Sikkerhet|Certainty"),
        rows);
  }

  private static List<Html> row(ParameterDefinition parameter, Cell cell) {
    Period period = cell.period();
    return List.of(
        name(parameter),
        Html.text(period.hasStart() ? period.start().toString() : ""),
        Html.text(period.hasEnd() ? period.end().toString() : ""),
        cell.value()
            .map(value -> Html.text((value + " " + parameter.unit()).strip()))
            .orElseGet(() -> Bilingual.of("ikke funnet", "not found")),
        Html.text(cell.basis()),
        Html.text(cell.certainty().code()));
  }

  private static Html choices(List<ParameterDefinition> all) {
    List<List<Html>> rows =
        all.stream()
            .filter(ParameterDefinition::local)
            .map(it -> List.of(name(it), Bilingual.of(it.title()), answers(it)))
            .toList();
    return Bilingual.table(
        "Valg som kommunen må ta|Choices that the city must make",
        List.of("Parameter|Parameter", "Spørsmålet|The question", "Svar|Answers"),
        rows);
  }

  private static Html answers(ParameterDefinition parameter) {
    if (!parameter.isChoice()) {
      return Bilingual.of("et tall", "a number").and(Html.text(" (" + parameter.unit() + ")"));
    }
    List<Map.Entry<String, Words>> answers = List.copyOf(parameter.choices().entrySet());
    return Html.list(answers, it -> Html.text(it.getKey() + ": ").and(Bilingual.of(it.getValue())));
  }

  private static Html name(ParameterDefinition parameter) {
    return Bilingual.of(parameter.title())
        .and(Html.text(" "), Html.element("code", parameter.name()));
  }
}
