package no.byrutine.checker;

import java.util.List;
import java.util.Map;
import no.byrutine.engine.definition.PackDefinition;
import no.byrutine.engine.definition.PackFiles;
import no.byrutine.engine.definition.RuleDefinition;

/**
 * A pack whose rules are compiled.
 *
 * @param classes the compiled classes, by binary name
 * @param models the names of those that are Drools models
 */
public record CompiledPack(
    PackFiles files,
    PackDefinition definition,
    List<RuleSource> rules,
    Map<String, byte[]> classes,
    List<String> models) {

  /** The rules as they are written, in the order of the files. */
  public List<RuleText> ruleTexts() {
    return CheckedPack.drl(files).stream().flatMap(file -> file.rules().stream()).toList();
  }

  /** What a rule says of itself. */
  public RuleDefinition definitionOf(RuleSource rule) {
    return RuleDefinition.read(
        rule.name(), rule.annotations(), definition.sources(), rule.file(), rule.line());
  }
}
