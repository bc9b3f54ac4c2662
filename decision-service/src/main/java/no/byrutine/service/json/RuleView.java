package no.byrutine.service.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.byrutine.decision.Basis;
import no.byrutine.decision.Effect;
import no.byrutine.engine.definition.RuleDefinition;

/** A rule as the API shows it. */
public record RuleView(
    String id,
    String title,
    String kind,
    Optional<String> effect,
    String severity,
    String certainty,
    List<String> rows,
    List<BasisView> basis,
    Optional<String> policy) {

  /** A ground that the rule stands on. */
  public record BasisView(
      String source,
      String title,
      String place,
      String url,
      String layer,
      String certainty,
      LocalDate checkedOn) {}

  static RuleView of(RuleDefinition rule) {
    return new RuleView(
        rule.id(),
        rule.title(),
        rule.kind().code(),
        rule.effect().map(Effect::code),
        rule.severity().code(),
        rule.certainty().code(),
        rule.rows(),
        rule.basis().stream().map(RuleView::basis).toList(),
        rule.policy());
  }

  private static BasisView basis(Basis basis) {
    return new BasisView(
        basis.source(),
        basis.title(),
        basis.place(),
        basis.url(),
        basis.layer().name(),
        basis.certainty().code(),
        basis.checkedOn());
  }
}
