package no.byrutine.checker.coverage;

import java.util.List;
import no.byrutine.checker.CompiledPack;
import no.byrutine.checker.RuleSource;

/** The rules: each fires in a scenario. */
final class RuleItems {

  private RuleItems() {}

  static List<CoverageItem> of(CompiledPack pack, Evidence evidence) {
    return pack.rules().stream().map(rule -> item(pack, rule, evidence)).toList();
  }

  private static CoverageItem item(CompiledPack pack, RuleSource rule, Evidence evidence) {
    String id = pack.definitionOf(rule).id();
    return new CoverageItem(
        Kind.RULES,
        id,
        rule.name(),
        rule.file(),
        rule.line(),
        CoverageItem.unless(
            evidence.fires(id), "No scenario fires the rule «" + rule.name() + "»."));
  }
}
