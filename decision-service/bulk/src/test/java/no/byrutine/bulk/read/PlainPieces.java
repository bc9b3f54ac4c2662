package no.byrutine.bulk.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An export read without Spark: everything is in memory. */
public final class PlainPieces {

  private record Own(Skimmed skimmed, String text) {}

  private final List<Shared.Resource> shared = new ArrayList<>();
  private final List<Own> own = new ArrayList<>();

  public static PlainPieces of(Path folder) throws IOException {
    PlainPieces pieces = new PlainPieces();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".ndjson")).toList()) {
        Files.readAllLines(file).forEach(pieces::add);
      }
    }
    return pieces;
  }

  private void add(String text) {
    try {
      Skimmed skimmed = Skim.of(text);
      if (skimmed.isShared()) {
        shared.add(new Shared.Resource(skimmed, Line.of(0, 1, text)));
      } else {
        own.add(new Own(skimmed, text));
      }
    } catch (UnusableLine e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  public Shared shared() {
    return new Shared(shared);
  }

  /** The pieces of each subject, in the order of their names. */
  public Map<String, List<Piece>> bySubject(Shared known) {
    Map<String, List<Piece>> pieces = new TreeMap<>();
    for (Own one : own) {
      Piece piece = Piece.of(Line.of(0, 1, one.text()), one.skimmed(), known);
      pieces.computeIfAbsent(piece.subject(), any -> new ArrayList<>()).add(piece);
    }
    pieces.values().forEach(some -> some.sort(Comparator.comparing(Piece::ref)));
    return pieces;
  }
}
