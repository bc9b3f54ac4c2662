package no.byrutine.checker.coverage;

import java.util.Locale;

/** What there is to cover in a pack, in the order of the report. */
public enum Kind {
  /** Each rule: it fires. */
  RULES,
  /** Each row of {@code coverage.yaml}: its rules fire, or it says why it has none. */
  ROWS,
  /** Each condition of a rule: it holds, and it is what stops the rule. */
  CONDITIONS,
  /** Each dated value: a decision rests on it; and each choice of the city: it is made. */
  PARAMETERS,
  /** Each outcome, and each text of rules and their workings: somebody is told it. */
  TEXTS;

  /** The name in reports and settings. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
