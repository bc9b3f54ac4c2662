package no.byrutine.checker.coverage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import no.byrutine.checker.CompiledPack;
import no.byrutine.checker.FactPattern;
import no.byrutine.checker.RuleText;
import no.byrutine.engine.ShownConditions.RuleCondition;
import no.byrutine.engine.ShownConditions.Shown;

/** The conditions of the rules: each holds in a scenario, and stops its rule in another. */
final class ConditionItems {

  private final Map<String, RuleText> rules = new HashMap<>();

  private ConditionItems(CompiledPack pack) {
    for (RuleText rule : pack.ruleTexts()) {
      rule.annotation("id").ifPresent(id -> rules.put(id.value(), rule));
    }
  }

  static List<CoverageItem> of(CompiledPack pack, Evidence evidence) {
    ConditionItems items = new ConditionItems(pack);
    return evidence.conditions().all().stream().map(items::item).toList();
  }

  private CoverageItem item(Shown shown) {
    RuleText rule = rule(shown.rule());
    String what = text(shown.condition());
    return new CoverageItem(
        Kind.CONDITIONS,
        shown.rule() + " " + what,
        what,
        rule.file().name(),
        rule.place(offset(rule, shown.condition())).line(),
        lack(shown).map(lack -> "In no scenario " + lack + ": " + what + "."));
  }

  private RuleText rule(String id) {
    RuleText rule = rules.get(id);
    if (rule == null) {
      throw new IllegalArgumentException("A rule that is compiled has its text: " + id);
    }
    return rule;
  }

  private static Optional<String> lack(Shown shown) {
    if (shown.held()) {
      return CoverageItem.unless(shown.failed(), "does this stop the rule");
    }
    return Optional.of(shown.failed() ? "does this hold" : "is this asked");
  }

  private static String text(RuleCondition condition) {
    String text = condition.text().strip();
    return text.matches("(?s)(?:not |exists )?" + condition.type() + "\\(.*")
        ? text
        : condition.type() + "( " + text + " )";
  }

  /** Where the condition stands; its rule when it cannot be found in the text. */
  private static int offset(RuleText rule, RuleCondition condition) {
    List<FactPattern> patterns = rule.patterns();
    return IntStream.range(0, patterns.size())
        .boxed()
        .filter(i -> patterns.get(i).simpleType().equals(condition.type()))
        .filter(i -> offset(patterns.get(i), condition) >= 0)
        // The same words may stand in two patterns; what is accumulated shifts the numbers a
        // little.
        .min(Comparator.comparingInt(i -> Math.abs(i - condition.pattern())))
        .map(i -> offset(patterns.get(i), condition))
        .orElse(rule.start());
  }

  private static int offset(FactPattern pattern, RuleCondition condition) {
    String wanted = bare(condition.text());
    if (wanted.contains(bare(condition.type() + "("))) {
      return pattern.offset();
    }
    return pattern.constraints().stream()
        .filter(one -> bare(one.code()).contains(wanted))
        .map(FactPattern.Constraint::offset)
        .findFirst()
        .orElse(-1);
  }

  private static String bare(String code) {
    return code.replaceAll("\\s+", "");
  }
}
