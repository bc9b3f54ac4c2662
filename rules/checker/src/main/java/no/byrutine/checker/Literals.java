package no.byrutine.checker;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers written in conditions. Drools compares a decimal without {@code B} as a binary fraction:
 * {@code fee >= 0.1} is false for a fee of 0.1, and nothing warns.
 */
final class Literals implements Check {

  private static final Pattern BINARY =
      Pattern.compile("(?<![\\w.$])(\\d+\\.\\d+[fFdD]?)(?![\\w.])");
  private static final Pattern SCALED =
      Pattern.compile("([\\w$.]+)\\s*([=!]=)\\s*(\\d+\\.\\d*0[Bb])(?![\\w.])");
  private static final Pattern BOUND =
      Pattern.compile("\\s*([\\w$.]+)\\s*(<=|>=|==|<|>)\\s*(-?\\d+(?:\\.\\d+)?)[BbIL]?\\s*");
  private static final Pattern EITHER = Pattern.compile("\\|\\|");

  @Override
  public void check(CheckedPack pack, Remarks remarks) {
    for (RuleText rule : pack.rules()) {
      for (RuleText.Part found : RuleText.find(BINARY, rule.bareConditions(), 1)) {
        String decimal = found.text().replaceAll("[fFdD]", "") + "B";
        remarks.error(
            "decimal-literal",
            rule.place(found.offset()),
            found.text() + " is a binary fraction, which is never quite equal to the decimal.",
            "Write " + decimal + ", or better: make it a parameter.");
      }
      for (RuleText.Part found : RuleText.find(SCALED, rule.bareConditions(), 3)) {
        remarks.error(
            "scaled-equality",
            rule.place(found.offset()),
            "Equality with " + found.text() + " looks at the number of decimals too.",
            "Write a bound (>= or <=), or the number without its last zeros.");
      }
      rule.patterns().forEach(pattern -> bounds(rule, pattern, remarks));
    }
  }

  /** Bounds on one property that no number can satisfy together. */
  private static void bounds(RuleText rule, FactPattern pattern, Remarks remarks) {
    Map<String, Interval> intervals = new HashMap<>();
    for (FactPattern.Constraint constraint : pattern.constraints()) {
      if (EITHER.matcher(constraint.bare()).find()) {
        continue;
      }
      int from = 0;
      for (String part : constraint.bare().split("&&", -1)) {
        Matcher bound = BOUND.matcher(part);
        if (bound.matches()) {
          Interval interval = intervals.computeIfAbsent(bound.group(1), name -> new Interval());
          boolean possible = interval.possible();
          interval.narrow(bound.group(2), new BigDecimal(bound.group(3)));
          if (possible && !interval.possible()) {
            remarks.error(
                "impossible-condition",
                rule.place(constraint.offset() + from + bound.start(1)),
                "No number is both " + interval + ", so the rule can never fire.",
                "Correct one of the bounds on '" + bound.group(1) + "'.");
          }
        }
        from += part.length() + 2;
      }
    }
  }

  /** The numbers that are left. */
  private static final class Interval {
    private BigDecimal low = BigDecimal.valueOf(Long.MIN_VALUE);
    private BigDecimal high = BigDecimal.valueOf(Long.MAX_VALUE);
    private boolean lowIn = true;
    private boolean highIn = true;

    void narrow(String operator, BigDecimal bound) {
      if (operator.startsWith(">") || operator.equals("==")) {
        boolean included = !operator.equals(">");
        int order = bound.compareTo(low);
        lowIn = order > 0 ? included : order == 0 ? lowIn && included : lowIn;
        low = bound.max(low);
      }
      if (operator.startsWith("<") || operator.equals("==")) {
        boolean included = !operator.equals("<");
        int order = bound.compareTo(high);
        highIn = order < 0 ? included : order == 0 ? highIn && included : highIn;
        high = bound.min(high);
      }
    }

    boolean possible() {
      int order = low.compareTo(high);
      return order < 0 || (order == 0 && lowIn && highIn);
    }

    @Override
    public String toString() {
      return (lowIn ? ">= " : "> ") + low + " and " + (highIn ? "<= " : "< ") + high;
    }
  }
}
