package no.byrutine.checker.mutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import no.byrutine.checker.FactPattern;
import no.byrutine.checker.RuleText;
import no.byrutine.checker.RuleText.Annotation;
import no.byrutine.decision.Effect;
import no.byrutine.engine.definition.PackDefinition;

/** The changes of rules: of their conditions, and of what they do. */
final class RuleMutants {

  private final List<RuleText> rules;
  private final KnownCodes codes;

  RuleMutants(List<RuleText> rules, PackDefinition definition) {
    this.rules = rules;
    this.codes = new KnownCodes(rules, definition);
  }

  /** The mutants, rule by rule. */
  Stream<Mutant> all() {
    return rules.stream().filter(RuleText::whole).flatMap(this::of);
  }

  private Stream<Mutant> of(RuleText rule) {
    String id = rule.annotation("id").map(Annotation::value).orElse(rule.title());
    List<Edit> edits = new ArrayList<>();
    for (FactPattern pattern : rule.patterns()) {
      pattern
          .constraints()
          .forEach(one -> edits.addAll(ConstraintEdits.of(rule, pattern, one, codes)));
    }
    edits.addAll(PatternEdits.of(rule));
    rule.annotation("effect").ifPresent(effect -> edits.addAll(weaker(rule, effect)));
    return edits.stream().map(edit -> edit.mutant(rule, id));
  }

  /** The weakest effect has nothing below it. */
  private static List<Edit> weaker(RuleText rule, Annotation effect) {
    List<String> codes = Arrays.stream(Effect.values()).map(Effect::code).toList();
    int at = codes.indexOf(effect.value());
    return at < 1 ? List.of() : List.of(weaker(rule, effect, codes.get(at - 1)));
  }

  private static Edit weaker(RuleText rule, Annotation effect, String weaker) {
    int from = rule.file().text().indexOf(effect.value(), effect.offset() + "@effect".length());
    return new Edit(
        Operator.EFFECT,
        from,
        from + effect.value().length(),
        weaker,
        effect.value(),
        effect.value() + " becomes " + weaker);
  }
}
