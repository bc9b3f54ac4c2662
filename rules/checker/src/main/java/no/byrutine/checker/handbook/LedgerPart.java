package no.byrutine.checker.handbook;

import java.util.Arrays;
import java.util.List;
import no.byrutine.checker.page.Html;
import no.byrutine.decision.Kind;
import no.byrutine.engine.definition.RuleDefinition;

/** Which rules the text settles, which it leaves to a person, and which are a local reading. */
final class LedgerPart {

  private LedgerPart() {}

  static Html of(List<RuleDefinition> rules) {
    List<Html> kinds = Arrays.stream(Kind.values()).map(kind -> kind(kind, rules)).toList();
    return Bilingual.heading("art", "Hvem som avgjør", "Who settles it").and(Html.all(kinds));
  }

  private static Html kind(Kind kind, List<RuleDefinition> rules) {
    List<RuleDefinition> ofKind = rules.stream().filter(rule -> rule.kind() == kind).toList();
    Html title =
        Html.element(
            "h3", Html.text(kind.code() + " (" + ofKind.size() + "): ").and(meaning(kind)));
    // The rules that the text settles are nearly all, and stand above.
    return kind == Kind.REGEL
        ? title
        : title.and(Html.list(ofKind, rule -> Html.link("#" + rule.id(), rule.title())));
  }

  private static Html meaning(Kind kind) {
    return switch (kind) {
      case REGEL -> Bilingual.of("teksten avgjør", "the text decides");
      case SKJOENN -> Bilingual.of("et menneske avgjør", "a person decides");
      case TOLKNING -> Bilingual.of("en lokal tolkning", "a local reading");
    };
  }
}
