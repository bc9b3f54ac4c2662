package no.byrutine.checker.analysis;

import java.util.Locale;

/** What an analysis can find. */
public enum FindingKind {
  /** Two rules can hold together and say what cannot both be. */
  CONTRADICTION,
  /** Two rules speak of some of the same cases. */
  OVERLAP,
  /** Whenever one rule speaks, so does another. */
  SUBSUMED,
  /** Between the cases of two rules are some of which none speaks. */
  GAP,
  /** Conditions on one fact that no fact fulfils. */
  IMPOSSIBLE,
  /** A condition that the others of the same fact imply. */
  NEEDLESS,
  /** A rule that waits for something that nothing brings. */
  NEVER,
  /** An answer to a finding that is not there any more. */
  UNUSED_ANSWER;

  /** The code that ids and reports use. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
