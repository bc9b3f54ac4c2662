package no.byrutine.bulk.decide;

import java.util.List;
import java.util.Optional;
import no.byrutine.bulk.read.Piece;
import no.byrutine.decision.Decision;
import no.byrutine.in.Issue;

/** What became of a case. */
sealed interface Result {

  /** It was decided. */
  record Decided(Decision decision, Optional<Compared> compared) implements Result {}

  /** It cannot be decided. */
  record Refused(List<BadLine> lines) implements Result {}

  /** A line, and what is wrong with it. */
  record BadLine(Piece line, Issue issue) {}
}
