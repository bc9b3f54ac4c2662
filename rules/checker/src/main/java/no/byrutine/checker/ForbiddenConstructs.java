package no.byrutine.checker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a rule may not do: rules add and never edit, the order follows from what they look at, and
 * time is an argument. Then the same facts give the same decision.
 */
final class ForbiddenConstructs implements Check {

  private static final String ORDER =
      "Take it out: a rule that asks whether something is absent waits by itself.";
  private static final String EDIT = "Insert a new fact instead; rules add and never edit.";
  private static final String TIME =
      "Use the decision's own day, which the pack's derivation gets as an argument.";

  private static final Map<String, String> IN_HEAD =
      Map.ofEntries(
          Map.entry("salience", ORDER),
          Map.entry("agenda-group", ORDER),
          Map.entry("activation-group", ORDER),
          Map.entry("ruleflow-group", ORDER),
          Map.entry("auto-focus", ORDER),
          Map.entry("no-loop", ORDER),
          Map.entry("lock-on-active", ORDER),
          Map.entry("enabled", "Switch the rule on and off with @policy."),
          Map.entry("timer", TIME),
          Map.entry("calendars", TIME),
          Map.entry("duration", TIME),
          Map.entry("date-effective", "Date the parameter instead."),
          Map.entry("date-expires", "Date the parameter instead."));

  private static final Map<Pattern, String> IN_RULE = new LinkedHashMap<>();
  private static final Pattern GLOBAL = Pattern.compile("(?m)^[ \\t]*(global)\\b");
  private static final Pattern FUNCTION = Pattern.compile("(?m)^[ \\t]*(function)\\b");

  static {
    for (String call :
        new String[] {"update", "modify", "retract", "delete", "insertLogical", "setFocus"}) {
      IN_RULE.put(Pattern.compile("(?<![\\w$])(" + call + ")\\s*[({]"), EDIT);
    }
    IN_RULE.put(
        Pattern.compile("(?<![\\w$.])(eval)\\s*\\("), "Write the condition inside a pattern.");
    IN_RULE.put(Pattern.compile("\\b(now|today)\\s*\\(\\s*\\)"), TIME);
    IN_RULE.put(Pattern.compile("\\b(System)\\s*\\."), "A rule knows nothing but its facts.");
    IN_RULE.put(
        Pattern.compile("\\b(kcontext|entry-point)\\b"), "A rule knows nothing but its facts.");
  }

  @Override
  public void check(CheckedPack pack, Remarks remarks) {
    for (DrlFile file : pack.drl()) {
      outside(GLOBAL, file, "Insert it as a fact, or make it a parameter.", remarks);
      outside(FUNCTION, file, "Write it in Java beside the pack, with a test.", remarks);
    }
    for (RuleText rule : pack.rules()) {
      inHead(rule, remarks);
      RuleText.Part body =
          new RuleText.Part(
              rule.bareConditions().text() + "\n\n\n\n" + rule.bareConsequence().text(),
              rule.bareConditions().offset());
      if (rule.whole()) {
        IN_RULE.forEach((pattern, mend) -> inRule(rule, pattern, body, mend, remarks));
      }
    }
  }

  private static void outside(Pattern pattern, DrlFile file, String mend, Remarks remarks) {
    Matcher found = pattern.matcher(file.bare());
    while (found.find()) {
      report(found.group(1), file.place(found.start(1), ""), mend, remarks);
    }
  }

  /** Whether the rule has an attribute of Drools before its conditions. */
  static boolean hasAttribute(RuleText rule) {
    return IN_HEAD.keySet().stream().anyMatch(word -> !attributes(rule, word).isEmpty());
  }

  private static List<RuleText.Part> attributes(RuleText rule, String word) {
    Pattern attribute = Pattern.compile("(?<![\\w@-])(" + word + ")(?![\\w-])");
    return RuleText.find(attribute, rule.head(), 1);
  }

  /** Whether a statement begins with a call that is forbidden. */
  static boolean isForbidden(String statement) {
    return IN_RULE.keySet().stream().anyMatch(call -> call.matcher(statement).lookingAt());
  }

  private static void inHead(RuleText rule, Remarks remarks) {
    IN_HEAD.forEach(
        (word, mend) ->
            attributes(rule, word)
                .forEach(found -> report(word, rule.place(found.offset()), mend, remarks)));
  }

  private static void inRule(
      RuleText rule, Pattern pattern, RuleText.Part body, String mend, Remarks remarks) {
    for (RuleText.Part found : RuleText.find(pattern, body, 1)) {
      report(found.text(), rule.place(found.offset()), mend, remarks);
    }
  }

  private static void report(String word, Place place, String mend, Remarks remarks) {
    remarks.error("forbidden-construct", place, "A rule may not use '" + word + "'.", mend);
  }
}
