package no.byrutine.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a rule may do: insert findings, values and new facts, and name a result on the way. The
 * order of the rules is read off these statements, so they must be written plainly.
 */
final class Consequences implements Check {

  private static final Pattern INSERT = Pattern.compile("insert\\s*\\(");
  private static final Pattern KNOWN =
      Pattern.compile(
          "insert\\s*\\(\\s*(finding\\s*\\(|value\\s*\\(|(?:new\\s+)?[A-Z]\\w*(?:\\.\\w+)?\\s*\\().*",
          Pattern.DOTALL);
  private static final Pattern LOCAL =
      Pattern.compile(
          "(?:final\\s+)?[A-Za-z_][\\w.<>, ]*\\s+\\$?[a-z]\\w*\\s*=[^=].*", Pattern.DOTALL);
  private static final Pattern FINDING = Pattern.compile("(?<![\\w$.])finding\\s*\\(");

  @Override
  public void check(CheckedPack pack, Remarks remarks) {
    for (RuleText rule : pack.rules()) {
      if (rule.whole()) {
        List<RuleText.Part> statements = statements(rule.bareConsequence());
        statements.forEach(statement -> form(rule, statement, remarks));
        if (statements.stream().noneMatch(one -> INSERT.matcher(one.text()).lookingAt())) {
          remarks.error(
              "consequence-form",
              rule.place(rule.then()),
              "The rule inserts nothing, so it says nothing.",
              "Insert a finding, a value or a new fact.");
        }
        finding(rule, remarks);
      }
    }
  }

  /** The consequence cut at its semicolons. */
  private static List<RuleText.Part> statements(RuleText.Part consequence) {
    List<RuleText.Part> statements = new ArrayList<>();
    int start = 0;
    String text = consequence.text() + ";";
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ';') {
        String statement = text.substring(start, i);
        int indent = statement.length() - statement.stripLeading().length();
        if (!statement.isBlank()) {
          statements.add(
              new RuleText.Part(statement.strip(), consequence.offset() + start + indent));
        }
        start = i + 1;
      }
    }
    return statements;
  }

  private static void form(RuleText rule, RuleText.Part statement, Remarks remarks) {
    if (INSERT.matcher(statement.text()).lookingAt()) {
      if (!KNOWN.matcher(statement.text()).matches()) {
        remarks.error(
            "consequence-form",
            rule.place(statement.offset()),
            "What is inserted here cannot be read off the text.",
            "Write insert( finding(…) ), insert( value(…) ) or insert( new FactType(…) ).");
      }
    } else if (!LOCAL.matcher(statement.text()).matches()
        && !ForbiddenConstructs.isForbidden(statement.text())) {
      remarks.error(
          "consequence-form",
          rule.place(statement.offset()),
          "A consequence may only insert.",
          "Write insert(…), or compute in Java beside the pack.");
    }
  }

  private static void finding(RuleText rule, Remarks remarks) {
    Matcher inserted = FINDING.matcher(rule.bareConsequence().text());
    boolean finds = inserted.find();
    boolean hasEffect = rule.annotation("effect").isPresent();
    if (finds && !hasEffect) {
      remarks.error(
          "finding-without-effect",
          rule.place(rule.consequence().offset() + inserted.start()),
          "The rule inserts a finding and does not say what it does.",
          "Add @effect, @severity and @text.");
    }
    if (!finds && hasEffect) {
      remarks.error(
          "effect-without-finding",
          rule.placeOf("effect"),
          "The rule has an effect and inserts no finding, so nobody sees it.",
          "Add insert( finding( because(…) ) ), or take @effect away.");
    }
  }
}
