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

  /**
   * A line, and what is wrong with it.
   *
   * @param file the place of its file among all that are read
   */
  record BadLine(int file, long line, String text, Issue issue) {

    static BadLine of(Piece piece, Issue issue) {
      return new BadLine(piece.file(), piece.line(), piece.text(), issue);
    }
  }
}
