package no.byrutine.checker;

import java.util.Comparator;
import java.util.List;
import no.byrutine.checker.guard.CompileGuard;

/** What the rule compiler is given, in words, for when it is too much. */
final class CompileWork {

  private CompileWork() {}

  /** The rules of these files; the longest of them is the first to look at. */
  static CompileGuard.Work of(List<DrlFile> files) {
    List<RuleText> rules = files.stream().flatMap(file -> file.rules().stream()).toList();
    return rules.stream()
        .max(Comparator.comparingInt(rule -> rule.conditions().text().length()))
        .map(longest -> of(rules.size(), longest))
        .orElse(new CompileGuard.Work("rules", 0, "no rules"));
  }

  private static CompileGuard.Work of(int rules, RuleText longest) {
    return new CompileGuard.Work(
        longest.file().name(),
        longest.place().line(),
        "%d rules, of which \"%s\" is the longest".formatted(rules, longest.title()));
  }
}
