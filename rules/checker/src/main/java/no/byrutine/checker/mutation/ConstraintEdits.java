package no.byrutine.checker.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import no.byrutine.checker.FactPattern;
import no.byrutine.checker.FactPattern.Constraint;
import no.byrutine.checker.RuleText;

/** What can be changed in one constraint of a fact pattern. */
final class ConstraintEdits {

  private static final Map<String, String> OPPOSITE =
      Map.of(">=", ">", ">", ">=", "<=", "<", "<", "<=", "==", "!=", "!=", "==");
  private static final Pattern COMPARED = Pattern.compile("(?<![<>=!])(>=|<=|==|!=|>|<)(?![<>=])");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.$])(\\d+(?:\\.\\d+)?)[BbIL]?(?![\\w.])");
  private static final Set<String> NAMED = Set.of("Parameter", "DatedParameter", "Mangler");
  private static final Pattern NAME = Pattern.compile("(?:name|input)\\s*==.*", Pattern.DOTALL);

  private final RuleText rule;
  private final FactPattern pattern;
  private final Constraint constraint;
  private final List<Edit> edits = new ArrayList<>();

  private ConstraintEdits(RuleText rule, FactPattern pattern, Constraint constraint) {
    this.rule = rule;
    this.pattern = pattern;
    this.constraint = constraint;
  }

  static List<Edit> of(
      RuleText rule, FactPattern pattern, Constraint constraint, KnownCodes codes) {
    ConstraintEdits made = new ConstraintEdits(rule, pattern, constraint);
    if (!made.saysWhichParameter()) {
      made.comparisons();
      made.numbers();
      made.codes(codes);
      made.drop();
    }
    return made.edits;
  }

  /** Which parameter or input a rule speaks of is no condition: without it the rule is nonsense. */
  private boolean saysWhichParameter() {
    return NAMED.contains(pattern.simpleType()) && NAME.matcher(constraint.code()).matches();
  }

  private void comparisons() {
    for (MatchResult found : COMPARED.matcher(constraint.bare()).results().toList()) {
      String sign = found.group();
      String opposite = OPPOSITE.getOrDefault(sign, sign);
      Operator operator =
          sign.equals("==") || sign.equals("!=") ? Operator.EQUALITY : Operator.BOUNDARY;
      replace(operator, found, opposite, sign + " becomes " + opposite + " in " + quoted());
    }
  }

  private void numbers() {
    for (MatchResult found : NUMBER.matcher(constraint.bare()).results().toList()) {
      BigDecimal number = new BigDecimal(found.group(1));
      BigDecimal more = Wording.oneMore(number);
      int at = constraint.offset() + found.start(1);
      add(
          Operator.NUMBER,
          at,
          at + found.group(1).length(),
          more.toPlainString(),
          Wording.number(number) + " becomes " + Wording.number(more) + " in " + quoted());
    }
  }

  private void codes(KnownCodes codes) {
    for (KnownCodes.Code code : codes.in(pattern, constraint)) {
      add(
          Operator.CODE,
          code.offset(),
          code.offset() + code.code().length(),
          code.other(),
          Wording.quoted(code.code()) + " becomes " + Wording.quoted(code.other()));
    }
  }

  /** A constraint that binds a variable is kept: others need what it binds. */
  private void drop() {
    if (constraint.variable().isEmpty()) {
      int from = constraint.offset();
      int to = from + constraint.code().length();
      String bare = rule.file().bare();
      int next = skip(bare, to, 1);
      if (bare.charAt(next) == ',') {
        to = next + 1;
      } else {
        int last = skip(bare, from - 1, -1);
        from = bare.charAt(last) == ',' ? last : from;
      }
      add(Operator.DROP, from, to, "", quoted() + " is left out");
    }
  }

  /** The nearest offset that is no space. */
  private static int skip(String text, int from, int step) {
    int i = from;
    while (Character.isWhitespace(text.charAt(i))) {
      i += step;
    }
    return i;
  }

  private void replace(Operator operator, MatchResult found, String with, String what) {
    int at = constraint.offset() + found.start();
    add(operator, at, at + found.group().length(), with, what);
  }

  private void add(Operator operator, int from, int to, String with, String what) {
    edits.add(new Edit(operator, from, to, with, place(), what));
  }

  private String quoted() {
    return Wording.quoted(constraint.code());
  }

  private String place() {
    return pattern.simpleType() + "( " + Wording.line(constraint.code()) + " )";
  }
}
