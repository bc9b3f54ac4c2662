package no.byrutine.bulk.decide;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.byrutine.bulk.decide.Result.BadLine;
import no.byrutine.bulk.read.LineFault;
import no.byrutine.bulk.read.Piece;
import no.byrutine.bulk.read.Shared;
import no.byrutine.in.Issue;
import no.byrutine.in.Limits;

/**
 * All that was sent of one subject.
 *
 * @param pieces in the order of their names; a single Bundle is the whole case
 * @param tooLong whether there is more than a case can be; the texts beyond that are not here
 */
record Case(String subject, List<Piece> pieces, boolean tooLong) {

  private static final int LONGEST = Limits.USUAL.characters();
  private static final Pattern ENTRY = Pattern.compile("Bundle\\.entry\\[([0-9]+)].*");

  /** What stands against deciding it, before the reader has seen it. */
  Optional<LineFault> fault() {
    if (first().fault().isPresent()) {
      return first().fault();
    }
    if (pieces.size() > 1 && pieces.stream().anyMatch(Piece::isBundle)) {
      return Optional.of(LineFault.NOT_ALONE);
    }
    return tooLong ? Optional.of(LineFault.CASE_TOO_LONG) : Optional.empty();
  }

  /** Whether it is no case, but a line of which nobody knows whose it is. */
  boolean isNobodys() {
    return first().fault().isPresent();
  }

  Piece first() {
    return pieces.get(0);
  }

  /** The case as the Bundle that every other door would be sent. */
  String bundle(Shared shared) {
    if (first().isBundle()) {
      return first().text();
    }
    return Stream.concat(
            pieces.stream().map(Piece::text), others(shared).stream().map(Shared.Resource::text))
        .map(text -> "{\"resource\":" + text + "}")
        .collect(
            Collectors.joining(
                ",", "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[", "]}"));
  }

  /** What it needs of what is nobody's alone; the entries of these come last. */
  private List<Shared.Resource> others(Shared shared) {
    return shared.of(pieces.stream().flatMap(it -> it.references().stream()).toList());
  }

  /** The line that an issue of the Bundle is about; the first of the case when it is of no line. */
  BadLine lineOf(Issue issue, Shared shared) {
    int entry = entryOf(issue);
    if (entry < pieces.size()) {
      return BadLine.of(pieces.get(entry), issue);
    }
    Shared.Resource other = others(shared).get(entry - pieces.size());
    return new BadLine(other.file(), other.line(), other.text(), issue);
  }

  private int entryOf(Issue issue) {
    Matcher entry = ENTRY.matcher(issue.expression());
    return entry.matches() && !first().isBundle() ? Integer.parseInt(entry.group(1)) : 0;
  }

  /** The cases in pieces that are sorted by subject; one case is in memory at a time. */
  static Iterator<Case> in(Iterator<Piece> pieces) {
    return new Iterator<>() {
      private Optional<Piece> next = take();

      private Optional<Piece> take() {
        return pieces.hasNext() ? Optional.of(pieces.next()) : Optional.empty();
      }

      @Override
      public boolean hasNext() {
        return next.isPresent();
      }

      @Override
      public Case next() {
        String subject = next.orElseThrow().subject();
        List<Piece> own = new ArrayList<>();
        long length = 0;
        while (next.filter(piece -> piece.subject().equals(subject)).isPresent()) {
          length += next.get().text().length();
          own.add(length > LONGEST ? next.get().withoutText() : next.get());
          next = take();
        }
        return new Case(subject, own, length > LONGEST);
      }
    };
  }
}
