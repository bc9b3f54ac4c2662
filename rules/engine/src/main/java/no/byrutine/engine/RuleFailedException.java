package no.byrutine.engine;

import java.util.Optional;
import no.byrutine.decision.PackRef;

/**
 * A rule, or the arithmetic before the rules, threw, or the rules did not end. That is a fault in
 * the pack, which its author can mend; the message says which rule, and nothing of the case: what
 * was thrown may quote what was sent, so only its type and its place in the code are kept.
 */
public final class RuleFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String pack;
  private final transient Optional<String> rule;

  RuleFailedException(PackRef pack, Optional<String> rule, Throwable thrown) {
    this(pack, rule, "threw " + thrown.getClass().getName());
    setStackTrace(thrown.getStackTrace());
  }

  /**
   * @param rule the one that fired last
   * @param firings how often rules had fired by then
   */
  static RuleFailedException endless(PackRef pack, String rule, int firings) {
    return new RuleFailedException(
        pack, Optional.of(rule), "still fired after " + firings + " firings, and was stopped");
  }

  private RuleFailedException(PackRef pack, Optional<String> rule, String what) {
    super(
        "Pack "
            + pack.id()
            + " "
            + pack.version()
            + ": "
            + rule.map(id -> "the rule " + id).orElse("a condition or the derivation")
            + " "
            + what
            + ".");
    this.pack = pack.id();
    this.rule = rule;
  }

  /** The id of the pack. */
  public String pack() {
    return pack;
  }

  /** The id of the rule whose consequence threw or never ended; empty when it was in none. */
  public Optional<String> rule() {
    return rule;
  }
}
