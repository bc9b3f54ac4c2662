package no.byrutine.checker.handbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.byrutine.checker.CompiledPack;
import no.byrutine.checker.RuleSource;
import no.byrutine.checker.page.Html;
import no.byrutine.decision.Basis;
import no.byrutine.engine.definition.RuleDefinition;

/** The rules under their headings, with grounds, effect and certainty. */
final class RulePart {

  private static final List<String> HEADS =
      List.of(
          "Regel|Rule",
          "Rad|Row",
          "Grunnlag|Ground",
          "Virkning|Effect",
          "Art|Kind",
          "Sikkerhet|Certainty");

  private RulePart() {}

  static Html of(CompiledPack pack) {
    Map<String, List<List<Html>>> headings = new LinkedHashMap<>();
    for (RuleSource source : pack.rules()) {
      String heading = source.file().replaceFirst(".*/", "").replace(".drl", "");
      headings
          .computeIfAbsent(heading, any -> new ArrayList<>())
          .add(row(pack.definitionOf(source)));
    }
    Html part = Bilingual.heading("regler", "Reglene", "The rules");
    for (Map.Entry<String, List<List<Html>>> heading : headings.entrySet()) {
      part =
          part.and(
              Html.heading(3, heading.getKey(), heading.getKey()),
              Bilingual.table("Regler|Rules", HEADS, heading.getValue()));
    }
    return part;
  }

  private static List<Html> row(RuleDefinition rule) {
    return List.of(
        Html.element("span", Map.of("id", rule.id()), Html.text(rule.title() + " "))
            .and(Html.element("code", rule.id())),
        Html.text(String.join(", ", rule.rows())),
        Html.list(rule.basis(), RulePart::ground),
        rule.effect()
            .map(effect -> Html.text(effect.code()))
            .orElseGet(() -> Bilingual.of("regner", "computes")),
        Html.text(rule.kind().code()),
        Html.text(
            rule.certainty().code() + rule.policy().map(name -> ", @policy " + name).orElse("")));
  }

  private static Html ground(Basis basis) {
    return Html.link("#kilde-" + basis.source(), (basis.source() + " " + basis.place()).strip());
  }
}
