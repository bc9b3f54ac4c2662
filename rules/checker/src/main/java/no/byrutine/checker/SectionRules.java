package no.byrutine.checker;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.byrutine.engine.definition.Nearest;
import no.byrutine.engine.definition.PackDefinition;
import no.byrutine.engine.definition.PackProblem;
import no.byrutine.engine.definition.SectionDefinition;

/**
 * Whether the sections of a pack, each decided alone, say together what the whole pack says: every
 * rule file belongs to a section, and no section looks at what only a rule outside it inserts.
 */
final class SectionRules {

  private static final String FILE = "pack.yaml";

  private SectionRules() {}

  static void check(PackDefinition pack, List<RuleSource> rules, List<PackProblem> problems) {
    if (pack.sections().isEmpty()) {
      return;
    }
    Set<String> files = new TreeSet<>();
    rules.forEach(rule -> files.add(DrlFile.shortName(rule.file())));
    Set<String> used = new HashSet<>();
    for (SectionDefinition section : pack.sections().values()) {
      used.addAll(section.rules());
      for (String file : section.rules()) {
        if (!files.contains(file)) {
          problems.add(
              new PackProblem(
                  FILE,
                  0,
                  0,
                  "The section '"
                      + section.name()
                      + "' has the rule file '"
                      + file
                      + "', which is not in rules/."
                      + Nearest.hint(file, files),
                  ""));
        }
      }
      closed(section, rules, problems);
    }
    for (String file : files) {
      if (!used.contains(file)) {
        problems.add(
            new PackProblem(
                "rules/" + file + ".drl",
                1,
                0,
                "The file belongs to no section, and so the sections together say less than the"
                    + " pack.",
                "Add '" + file + "' to a section in pack.yaml."));
      }
    }
  }

  private static void closed(
      SectionDefinition section, List<RuleSource> rules, List<PackProblem> problems) {
    List<RuleSource> within =
        rules.stream()
            .filter(rule -> section.rules().contains(DrlFile.shortName(rule.file())))
            .toList();
    Set<String> read = new TreeSet<>();
    within.forEach(
        rule -> {
          read.addAll(rule.matches());
          read.addAll(rule.waitsFor());
        });
    for (RuleSource outside : rules) {
      for (String type : outside.inserts()) {
        if (!within.contains(outside) && read.contains(type)) {
          problems.add(
              new PackProblem(
                  outside.file(),
                  outside.line(),
                  0,
                  "The section '"
                      + section.name()
                      + "' looks at "
                      + type
                      + ", which this rule outside it inserts.",
                  "Add the rule's file to the section, or move the rule to a file that both"
                      + " sections have."));
        }
      }
    }
  }
}
