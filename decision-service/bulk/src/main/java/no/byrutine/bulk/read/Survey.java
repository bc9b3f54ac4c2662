package no.byrutine.bulk.read;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * The first of two looks at the input: how many lines there are where, and what is shared. A second
 * look takes the lines apart by whose they are.
 */
final class Survey {

  /** What one partition holds. */
  record Part(int partition, long lines, long blank, List<Shared.Resource> shared)
      implements Serializable {}

  private final List<Part> parts;

  private Survey(List<Part> parts) {
    this.parts = parts;
  }

  static Survey of(Input input) {
    List<Part> parts =
        new ArrayList<>(input.lines().mapPartitionsWithIndex(Survey::look, true).collect());
    parts.sort(Comparator.comparing(Part::partition));
    return new Survey(parts);
  }

  private static Iterator<Part> look(int partition, Iterator<Line> lines) {
    List<Shared.Resource> shared = new ArrayList<>();
    long count = 0;
    long blank = 0;
    while (lines.hasNext()) {
      Line line = lines.next();
      count++;
      blank += line.isBlank() ? 1 : 0;
      if (Peek.mayBeShared(line.text())) {
        add(line, shared);
      }
    }
    return List.of(new Part(partition, count, blank, shared)).iterator();
  }

  /** A line that cannot be used is told of in the second look. */
  private static void add(Line line, List<Shared.Resource> shared) {
    try {
      Skimmed skimmed = Skim.of(line.text());
      if (skimmed.isShared()) {
        shared.add(new Shared.Resource(skimmed, line));
      }
    } catch (UnusableLine e) {
      return;
    }
  }

  List<Long> linesOfPartitions() {
    return parts.stream().map(Part::lines).toList();
  }

  long lines() {
    return parts.stream().mapToLong(Part::lines).sum();
  }

  long blank() {
    return parts.stream().mapToLong(Part::blank).sum();
  }

  long sharedLines() {
    return parts.stream().mapToLong(part -> part.shared().size()).sum();
  }

  /**
   * What is shared.
   *
   * @param firstLines the number in its file of the first line of each partition
   */
  Shared shared(List<Long> firstLines) {
    List<Shared.Resource> shared = new ArrayList<>();
    for (Part part : parts) {
      long before = firstLines.get(part.partition()) - 1;
      part.shared().forEach(it -> shared.add(it.onLine(before + it.line())));
    }
    return new Shared(shared);
  }
}
