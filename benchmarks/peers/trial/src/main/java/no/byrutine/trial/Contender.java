package no.byrutine.trial;

import java.util.List;

/**
 * One way of deciding. Each thread has its own, so it need not be safe for more.
 *
 * @param <P> a case made ready: a parsed Bundle, facts, or what else a decision starts from
 * @param <D> the decision in the peer's own form
 */
public interface Contender<P, D> {

  /** Makes the case ready; not timed. */
  P prepare(Case given);

  /** Decides; this is what is timed. */
  D decide(P prepared);

  /** The decision in the words that all share, one line a value; not timed. */
  List<String> said(D decision);

  /** Of a case from beginning to end. */
  default List<String> answer(Case given) {
    return said(decide(prepare(given))).stream().sorted().toList();
  }
}
