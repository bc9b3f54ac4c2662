package no.byrutine.checker.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.byrutine.checker.CompiledPack;
import no.byrutine.checker.RuleSource;
import no.byrutine.checker.analysis.AnalysedRule.Unread;
import no.byrutine.checker.analysis.FactCondition.Quantifier;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads the conditions of rules that compile. */
final class RuleReader {

  private static final Pattern BINDING =
      Pattern.compile("\\s*(\\$?[A-Za-z_]\\w*)\\s*:(?!:)\\s*(.*)", Pattern.DOTALL);
  private static final Pattern NAMED =
      Pattern.compile("\\s*(?:name|parameter|input)\\s*==\\s*\"([^\"]*)\"\\s*");

  private final Variables variables = new Variables();
  private final List<FactCondition> facts = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();

  private RuleReader() {}

  /** The rules of a pack, in the order of its files. */
  static List<AnalysedRule> read(CompiledPack pack) {
    Map<String, RuleDescr> parsed = new HashMap<>();
    pack.files()
        .texts()
        .forEach(
            (name, text) -> {
              if (name.endsWith(".drl")) {
                parse(text).forEach(rule -> parsed.put(rule.getName(), rule));
              }
            });
    List<AnalysedRule> rules = new ArrayList<>();
    for (RuleSource source : pack.rules()) {
      RuleDescr rule = parsed.get(source.name());
      if (rule != null) {
        rules.add(new RuleReader().read(pack, source, rule));
      }
    }
    return rules;
  }

  private static List<RuleDescr> parse(String text) {
    try {
      return new DrlParser(LanguageLevelOption.DRL6).parse(false, text).getRules();
    } catch (DroolsParserException e) {
      throw new IllegalArgumentException("These rules have been compiled, so they can be read", e);
    }
  }

  private AnalysedRule read(CompiledPack pack, RuleSource source, RuleDescr rule) {
    and(rule.getLhs(), Quantifier.EACH);
    return new AnalysedRule(source, pack.definitionOf(source), facts, unread);
  }

  private void and(ConditionalElementDescr element, Quantifier quantifier) {
    element.getDescrs().forEach(part -> part((BaseDescr) part, quantifier));
  }

  private void part(BaseDescr part, Quantifier quantifier) {
    if (part instanceof PatternDescr pattern) {
      pattern(pattern, quantifier);
    } else if (part instanceof AndDescr and && quantifier == Quantifier.EACH) {
      and(and, quantifier);
    } else if (part instanceof NotDescr not && isOne(not) && quantifier == Quantifier.EACH) {
      and(not, Quantifier.NONE);
    } else if (part instanceof ExistsDescr exists && isOne(exists)) {
      and(exists, Quantifier.EXISTS);
    } else {
      unread.add(new Unread(part.getText() + " (line " + part.getLine() + ")", why(part)));
    }
  }

  private static boolean isOne(ConditionalElementDescr element) {
    return element.getDescrs().size() == 1 && element.getDescrs().get(0) instanceof PatternDescr;
  }

  private static String why(BaseDescr part) {
    return "several facts under one " + part.getClass().getSimpleName().replace("Descr", "");
  }

  private void pattern(PatternDescr pattern, Quantifier quantifier) {
    List<String> constraints = new ArrayList<>();
    for (BaseDescr constraint : pattern.getDescrs()) {
      constraints.addAll(Cut.at(constraint.getText(), ","));
    }
    if (pattern.getSource() != null) {
      gathered(pattern, constraints);
      return;
    }
    String type = type(pattern, constraints);
    if (pattern.getIdentifier() != null) {
      variables.bind(pattern.getIdentifier(), type);
    }
    ConditionReader reader = new ConditionReader(variables);
    List<Condition> conditions = new ArrayList<>();
    for (String constraint : bound(type, constraints)) {
      conditions.addAll(reader.read(constraint));
    }
    facts.add(new FactCondition(quantifier, type, conditions));
  }

  /** What is added up or collected is another thing than one fact, and is not followed. */
  private void gathered(PatternDescr pattern, List<String> constraints) {
    String how =
        pattern.getSource() instanceof AccumulateDescr
            ? "accumulate"
            : pattern.getSource() instanceof CollectDescr ? "collect" : "from";
    String inner =
        pattern.getSource() instanceof CollectDescr collect
            ? text(collect.getInputPattern())
            : "line " + pattern.getLine();
    String text = pattern.getObjectType() + constraints + " " + how + " " + inner;
    if (pattern.getIdentifier() != null) {
      variables.bind(pattern.getIdentifier(), how);
    }
    bound(how, constraints);
    unread.add(new Unread(variables.spelledOut(text), "facts taken together by " + how));
  }

  private static String text(PatternDescr pattern) {
    return pattern.getObjectType() + pattern.getDescrs().stream().map(BaseDescr::getText).toList();
  }

  /** Each parameter, and each thing that may be missing, is a fact of its own. */
  private static String type(PatternDescr pattern, List<String> constraints) {
    String type = pattern.getObjectType().substring(pattern.getObjectType().lastIndexOf('.') + 1);
    if (!type.endsWith("Parameter") && !type.equals("Mangler")) {
      return type;
    }
    for (String constraint : constraints) {
      Matcher name = NAMED.matcher(constraint);
      if (name.matches()) {
        constraints.remove(constraint);
        return type + " \"" + name.group(1) + "\"";
      }
    }
    return type;
  }

  /** Notes what is bound, and leaves what is asked. */
  private List<String> bound(String type, List<String> constraints) {
    List<String> asked = new ArrayList<>();
    for (String constraint : constraints) {
      Matcher binding = BINDING.matcher(constraint);
      if (binding.matches()) {
        variables.bind(binding.group(1), type + "." + binding.group(2).strip());
      } else {
        asked.add(constraint);
      }
    }
    return asked;
  }
}
