package no.byrutine.checker.handbook;

import java.util.List;
import java.util.Map;
import no.byrutine.checker.page.Html;
import no.byrutine.engine.definition.PackDefinition;
import no.byrutine.engine.definition.RuleDefinition;
import no.byrutine.engine.definition.Source;

/** The sources, and how many rules stand on each. */
final class SourcePart {

  private SourcePart() {}

  static Html of(PackDefinition pack, List<RuleDefinition> rules) {
    List<List<Html>> rows = pack.sources().values().stream().map(it -> row(it, rules)).toList();
    return Bilingual.heading("kilder", "Kilder", "Sources")
        .and(
            Bilingual.table(
                "Kilder|Sources",
                List.of(
                    "Kilde|Source",
                    "Tittel|Title",
                    "Lag|Layer",
                    "Sikkerhet|Certainty",
                    "Lest|Read",
                    "Regler|Rules"),
                rows));
  }

  private static List<Html> row(Source source, List<RuleDefinition> rules) {
    long standing =
        rules.stream()
            .filter(rule -> rule.basis().stream().anyMatch(it -> it.source().equals(source.key())))
            .count();
    return List.of(
        Html.element("code", Map.of("id", "kilde-" + source.key()), Html.text(source.key())),
        source.url().isEmpty()
            ? Html.text(source.title())
            : Html.link(source.url(), source.title()),
        Html.text(source.layer().name()),
        Html.text(source.certainty().code()),
        Html.text(source.checkedOn().toString()),
        Html.text(String.valueOf(standing)));
  }
}
