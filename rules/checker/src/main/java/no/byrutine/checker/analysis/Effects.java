package no.byrutine.checker.analysis;

import java.util.EnumSet;
import java.util.Set;
import no.byrutine.decision.Effect;

/** Which findings of one matter cannot both be. */
final class Effects {

  private static final Set<Effect> UNSETTLED =
      EnumSet.of(
          Effect.BLOCKS, Effect.ROUTES, Effect.REQUIRES_JUDGEMENT, Effect.REQUIRES_INFORMATION);

  private Effects() {}

  /** A matter is settled or not, and there is one place that it belongs to. */
  static boolean exclude(AnalysedRule one, AnalysedRule other) {
    return (settles(one) && leavesOpen(other))
        || (settles(other) && leavesOpen(one))
        || (routes(one) && routes(other) && !sameWords(one, other));
  }

  private static boolean settles(AnalysedRule rule) {
    return rule.effect().filter(Effect.DECIDES::equals).isPresent();
  }

  private static boolean leavesOpen(AnalysedRule rule) {
    return rule.effect().filter(UNSETTLED::contains).isPresent();
  }

  private static boolean routes(AnalysedRule rule) {
    return rule.effect().filter(Effect.ROUTES::equals).isPresent();
  }

  private static boolean sameWords(AnalysedRule one, AnalysedRule other) {
    return one.definition().text().equals(other.definition().text());
  }
}
