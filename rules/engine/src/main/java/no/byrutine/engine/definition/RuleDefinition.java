package no.byrutine.engine.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.decision.Basis;
import no.byrutine.decision.Certainty;
import no.byrutine.decision.Effect;
import no.byrutine.decision.Kind;
import no.byrutine.decision.Severity;

/**
 * What a rule's annotations say.
 *
 * @param id {@code pack.heading.rule}
 * @param title the rule as a sentence
 * @param rows the catalogue rows that it encodes
 * @param effect what its findings do; empty for a rule that only computes
 * @param text the key of the words of its findings
 * @param certainty how sure the rule is: the weakest of its grounds, or less when it says so
 * @param suggestions the names of what its findings suggest to do
 * @param overridable whether a finding that blocks yields to the pack's override reasons; a rule
 *     says {@code @override("none")} when it must not
 * @param policy the local parameter that must be {@code ja} for a rule on a weak ground to run
 */
public record RuleDefinition(
    String id,
    String title,
    List<String> rows,
    List<Basis> basis,
    Kind kind,
    Optional<Effect> effect,
    Severity severity,
    String text,
    Certainty certainty,
    List<String> suggestions,
    boolean overridable,
    Optional<String> policy) {

  /** Whether the rule stands on verified law, guideline or city routine alone. */
  public boolean mayDecide() {
    return certainty == Certainty.VERIFIED && basis.stream().allMatch(Basis::mayDecide);
  }

  /**
   * Reads the annotations of a rule.
   *
   * @param file where the rule stands, for the faults
   * @throws PackException with every fault
   */
  public static RuleDefinition read(
      String title,
      Map<String, Object> annotations,
      Map<String, Source> sources,
      String file,
      int line) {
    List<String> faults = new ArrayList<>();
    String basisText = text(annotations, "basis").orElse("");
    List<Basis> basis = Source.parse(basisText, sources).orElse(List.of());
    if (basis.isEmpty()) {
      faults.add(
          "@basis(\""
              + basisText
              + "\") names no source of pack.yaml."
              + Nearest.hint(basisText.split(" ", -1)[0], sources.keySet()));
    }
    Optional<Effect> effect =
        text(annotations, "effect")
            .flatMap(code -> one(code, Effect.values(), Effect::code, "effect", faults));
    String text = text(annotations, "text").orElse("");
    if (effect.isPresent() && text.isEmpty()) {
      faults.add("A rule with @effect must have @text, the key of its words.");
    }
    if (text(annotations, "id").isEmpty()) {
      faults.add("The rule has no @id(\"pack.heading.rule\").");
    }
    Certainty ground =
        basis.stream().map(Basis::certainty).reduce(Certainty.VERIFIED, Certainty::weakest);
    RuleDefinition rule =
        new RuleDefinition(
            text(annotations, "id").orElse(""),
            title,
            text(annotations, "row").map(RuleDefinition::split).orElse(List.of()),
            basis,
            text(annotations, "kind")
                .flatMap(code -> one(code, Kind.values(), Kind::code, "kind", faults))
                .orElse(Kind.REGEL),
            effect,
            text(annotations, "severity")
                .flatMap(code -> one(code, Severity.values(), Severity::code, "severity", faults))
                .orElse(Severity.INFO),
            text,
            text(annotations, "certainty")
                .flatMap(
                    code -> one(code, Certainty.values(), Certainty::code, "certainty", faults))
                .orElse(ground)
                .weakest(ground),
            text(annotations, "suggests").map(RuleDefinition::split).orElse(List.of()),
            !text(annotations, "override").equals(Optional.of("none")),
            text(annotations, "policy"));
    if (!rule.mayDecide() && rule.policy().isEmpty() && faults.isEmpty()) {
      faults.add(
          "The rule stands on a ground that may not decide, and so is off until the city says so:"
              + " it must name the local parameter that switches it on with @policy(\"name\").");
    }
    if (!faults.isEmpty()) {
      throw new PackException(
          faults.stream()
              .map(fault -> new PackProblem(file, line, 0, "Rule \"" + title + "\": " + fault, ""))
              .toList());
    }
    return rule;
  }

  private static List<String> split(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).toList();
  }

  private static Optional<String> text(Map<String, Object> annotations, String name) {
    return Optional.ofNullable(annotations.get(name))
        .map(Object::toString)
        .map(text -> text.replaceAll("^\"|\"$", ""));
  }

  private static <E> Optional<E> one(
      String code,
      E[] values,
      java.util.function.Function<E, String> codeOf,
      String annotation,
      List<String> faults) {
    Optional<E> found =
        Arrays.stream(values).filter(value -> codeOf.apply(value).equals(code)).findFirst();
    if (found.isEmpty()) {
      List<String> known = Arrays.stream(values).map(codeOf).toList();
      faults.add(
          "@"
              + annotation
              + "(\""
              + code
              + "\") is not known."
              + Nearest.hint(code, known)
              + " Known: "
              + String.join(", ", known)
              + ".");
    }
    return found;
  }
}
