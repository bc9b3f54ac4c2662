package no.byrutine.checker;

import java.util.ArrayList;
import java.util.List;
import no.byrutine.checker.guard.Alternatives;
import no.byrutine.engine.definition.PackProblem;

/**
 * Whether the rules can be read at all. The commonest slips are told in plain words; what is left
 * is told by Drools' parser, a rule at a time, so that one slip does not hide the next.
 */
final class RuleSyntax {

  private static final String CHECK = "syntax";

  private final Remarks remarks;

  RuleSyntax(Remarks remarks) {
    this.remarks = remarks;
  }

  void check(DrlFile file) {
    if (file.packageName().isEmpty()) {
      remarks.error(
          CHECK,
          Place.of(file.name()),
          "The file has no package.",
          "Begin it with: package no.byrutine.pack.<pack>;");
    }
    for (RuleText rule : file.rules()) {
      if (!explained(rule) && !ForbiddenConstructs.hasAttribute(rule)) {
        parse(file, rule);
      }
    }
  }

  /** Whether something plain is wrong with the rule, which is then reported. */
  private boolean explained(RuleText rule) {
    if (rule.when() < 0) {
      return missing(rule, "when", rule.start(), "Write it before the conditions.");
    }
    int open = unclosed(rule.file(), rule.when(), rule.then() < 0 ? rule.limit() : rule.then());
    if (rule.then() < 0) {
      return missing(rule, "then", rule.when(), "Write it between the conditions and insert(…).");
    }
    if (rule.end() < 0) {
      return missing(
          rule, "end", rule.start(), "Write it on a line of its own after the last insert(…).");
    }
    if (open < 0) {
      open = unclosed(rule.file(), rule.then(), rule.end());
    }
    if (open >= 0) {
      remarks.error(
          CHECK,
          rule.place(open),
          "This '" + rule.file().bare().charAt(open) + "' is never closed.",
          "Write the ')' where the pattern or the call ends.");
      return true;
    }
    return explodes(rule);
  }

  private boolean explodes(RuleText rule) {
    long alternatives = Alternatives.of(rule.bareConditions().text());
    if (alternatives > Alternatives.LIMIT) {
      remarks.error(
          "condition-explodes",
          rule.place(rule.when()),
          "The conditions come to %d alternatives; a rule may have %d."
              .formatted(alternatives, Alternatives.LIMIT),
          "Write a rule for each alternative that inserts one fact, and ask for that fact here.");
    }
    return alternatives > Alternatives.LIMIT;
  }

  private boolean missing(RuleText rule, String word, int offset, String mend) {
    remarks.error(CHECK, rule.place(offset), "The rule has no '" + word + "'.", mend);
    return true;
  }

  /** The innermost bracket that is open at the end, or -1. */
  private static int unclosed(DrlFile file, int from, int to) {
    List<Integer> open = new ArrayList<>();
    for (int i = from; i < to; i++) {
      char c = file.bare().charAt(i);
      if (c == '(') {
        open.add(i);
      } else if (c == ')' && !open.isEmpty()) {
        open.remove(open.size() - 1);
      }
    }
    return open.isEmpty() ? -1 : open.get(open.size() - 1);
  }

  private void parse(DrlFile file, RuleText rule) {
    String alone =
        file.text().substring(0, rule.start()).replaceAll("[^\\n]", "")
            + file.text().substring(rule.start(), rule.limit());
    List<PackProblem> problems = new ArrayList<>();
    new RuleParser(problems).parse(file.name(), alone);
    for (PackProblem problem : problems) {
      Place place = new Place(file.name(), problem.line(), problem.column(), rule.title());
      remarks.error(CHECK, place, CompileErrors.plain(problem.what()), problem.mend());
    }
  }
}
