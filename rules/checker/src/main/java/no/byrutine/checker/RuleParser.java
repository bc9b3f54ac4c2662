package no.byrutine.checker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.byrutine.engine.definition.PackProblem;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads rule files without compiling them: which rules there are, and what they look at. */
final class RuleParser {

  private static final Pattern INSERT =
      Pattern.compile("\\binsert\\s*\\(\\s*(?:new\\s+)?([A-Za-z_][\\w]*)");

  private final List<PackProblem> problems;

  RuleParser(List<PackProblem> problems) {
    this.problems = problems;
  }

  List<RuleSource> parse(String file, String text) {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr descr;
    try {
      descr = parser.parse(false, text);
    } catch (DroolsParserException e) {
      problems.add(new PackProblem(file, 0, 0, "The file cannot be read as rules.", ""));
      return List.of();
    }
    for (DroolsError error : parser.getErrors()) {
      int line = error.getLines().length == 0 ? 0 : error.getLines()[0];
      problems.add(
          new PackProblem(
              file, line, 0, error.getMessage().strip(), "Look just before this line."));
    }
    List<RuleSource> rules = new ArrayList<>();
    if (descr != null) {
      descr.getRules().forEach(rule -> rules.add(rule(file, rule)));
    }
    return rules;
  }

  private static RuleSource rule(String file, RuleDescr rule) {
    Map<String, Object> annotations = new LinkedHashMap<>();
    for (AnnotationDescr annotation : rule.getAnnotations()) {
      annotations.put(annotation.getName(), String.valueOf(annotation.getValue("value")));
    }
    Set<String> matches = new TreeSet<>();
    Set<String> waitsFor = new TreeSet<>();
    types(rule.getLhs(), matches, waitsFor);
    Set<String> inserts = new TreeSet<>();
    String consequence = String.valueOf(rule.getConsequence());
    INSERT.matcher(consequence).results().forEach(match -> inserts.add(match.group(1)));
    return new RuleSource(
        file, rule.getLine(), rule.getName(), annotations, matches, waitsFor, inserts, consequence);
  }

  private static void types(BaseDescr descr, Set<String> matches, Set<String> waitsFor) {
    if (descr instanceof PatternDescr pattern) {
      if (pattern.getSource() instanceof AccumulateDescr accumulate) {
        types(accumulate.getInput(), waitsFor, waitsFor);
      } else if (pattern.getSource() instanceof CollectDescr collect) {
        types(collect.getInputPattern(), waitsFor, waitsFor);
      } else {
        matches.add(simpleName(pattern.getObjectType()));
      }
    } else if (descr instanceof NotDescr || descr instanceof ForallDescr) {
      ((ConditionalElementDescr) descr)
          .getDescrs()
          .forEach(inner -> types((BaseDescr) inner, waitsFor, waitsFor));
    } else if (descr instanceof ConditionalElementDescr element) {
      element.getDescrs().forEach(inner -> types((BaseDescr) inner, matches, waitsFor));
    }
  }

  private static String simpleName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
