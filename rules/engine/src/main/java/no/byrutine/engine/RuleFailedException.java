package no.byrutine.engine;

import java.util.Optional;
import no.byrutine.decision.PackRef;

/**
 * A rule, or the arithmetic before the rules, threw. That is a fault in the pack, which its author
 * can mend; the message says which rule, and nothing of the case: what was thrown may quote what
 * was sent, so only its type and its place in the code are kept.
 */
public final class RuleFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String pack;
  private final transient Optional<String> rule;

  RuleFailedException(PackRef pack, Optional<String> rule, Throwable thrown) {
    super(
        "Pack "
            + pack.id()
            + " "
            + pack.version()
            + ": "
            + rule.map(id -> "the rule " + id).orElse("a condition or the derivation")
            + " threw "
            + thrown.getClass().getName()
            + ".");
    this.pack = pack.id();
    this.rule = rule;
    setStackTrace(thrown.getStackTrace());
  }

  /** The id of the pack. */
  public String pack() {
    return pack;
  }

  /** The id of the rule whose consequence threw; empty when it was not in one. */
  public Optional<String> rule() {
    return rule;
  }
}
