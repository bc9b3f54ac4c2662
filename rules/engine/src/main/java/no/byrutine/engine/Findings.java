package no.byrutine.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.byrutine.decision.Certainty;
import no.byrutine.decision.Effect;
import no.byrutine.decision.Finding;
import no.byrutine.decision.Kind;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Severity;
import no.byrutine.decision.Suggestion;
import no.byrutine.decision.UsedParameter;
import no.byrutine.engine.Conclusions.RuleFinding;
import no.byrutine.engine.Firing.Said;
import no.byrutine.engine.definition.RuleDefinition;

/** Makes the findings of one decision: what rules said, and what the engine has to add. */
record Findings(Pack pack, Context context, Optional<String> subject, Origins origins) {

  /** What a rule said, with its effect capped by its weakest ground. */
  Finding of(Said<RuleFinding> said) {
    RuleDefinition rule = said.rule().definition();
    Certainty certainty = origins.certainty(said.what());
    Effect asked = rule.effect().orElse(Effect.INFORMS);
    List<String> evidence = origins.resources(said.what().evidence());
    boolean weak = !rule.mayDecide() || certainty != Certainty.VERIFIED;
    Effect effect = weak ? asked.capped() : asked;
    return new Finding(
        rule.id(),
        rule.title(),
        rule.severity(),
        effect,
        effect == asked ? Optional.empty() : Optional.of(asked),
        rule.kind(),
        rule.text(),
        rule.basis(),
        said.what().because(),
        evidence,
        certainty,
        suggestions(said),
        effect == Effect.BLOCKS && rule.overridable()
            ? pack.definition().overrideReasons()
            : List.of());
  }

  private List<Suggestion> suggestions(Said<RuleFinding> said) {
    List<String> names = said.rule().definition().suggestions();
    if (names.isEmpty()) {
      return List.of();
    }
    // What the rule names first is what it is about; the finding has its evidence by name.
    List<String> evidence =
        said.what().evidence().stream()
            .flatMap(fact -> origins.resources(List.of(fact)).stream())
            .toList();
    Filling filling =
        new Filling(said.rule().id(), subject, evidence, context, said.what().because());
    return names.stream()
        .map(name -> pack.definition().suggestions().get(name))
        .filter(Objects::nonNull)
        .map(filling::of)
        .toList();
  }

  /**
   * A parameter without a value that a rule stopped at.
   *
   * @param holds whether the rule could have done more than tell or advise
   */
  Finding missingParameter(String name, boolean holds) {
    return ownFinding(
        "parameter.mangler",
        "Rutinen trenger en verdi som ikke er satt",
        holds ? Effect.REQUIRES_INFORMATION : Effect.ADVISES,
        Map.of("parameter", new Scalar.Text(name)),
        Certainty.VERIFIED);
  }

  /** The same for a value on other days than the decision's own. */
  Finding missingDays(Mangler mangler) {
    Map<String, Scalar> because = new LinkedHashMap<>();
    because.put("parameter", new Scalar.Text(mangler.parameter()));
    because.put("dag", new Scalar.Day(mangler.days().start()));
    return ownFinding(
        "parameter.mangler",
        "parameter.mangler-paa-dag",
        "Rutinen trenger en verdi som ikke er satt",
        Effect.REQUIRES_INFORMATION,
        because,
        Certainty.VERIFIED);
  }

  /** A number that the decision rests on and nobody has confirmed. */
  Finding toConfirm(UsedParameter parameter) {
    Map<String, Scalar> because = new LinkedHashMap<>();
    because.put("parameter", new Scalar.Text(parameter.name()));
    because.put("verdi", parameter.value());
    because.put("fra", new Scalar.Day(parameter.from()));
    return ownFinding(
        "parameter.bekreftes",
        "Et tall som ikke er bekreftet, gjør svaret foreløpig",
        Effect.ADVISES,
        because,
        parameter.certainty());
  }

  /**
   * A finding of the engine itself, the same in every pack; its words stand in the pack's texts.
   */
  private Finding ownFinding(
      String heading,
      String title,
      Effect effect,
      Map<String, Scalar> because,
      Certainty certainty) {
    return ownFinding(heading, heading, title, effect, because, certainty);
  }

  private Finding ownFinding(
      String heading,
      String text,
      String title,
      Effect effect,
      Map<String, Scalar> because,
      Certainty certainty) {
    return new Finding(
        pack.id() + "." + heading,
        title,
        Severity.WARNING,
        effect,
        Optional.empty(),
        Kind.REGEL,
        text,
        List.of(),
        because,
        List.of(),
        certainty,
        List.of(),
        List.of());
  }
}
