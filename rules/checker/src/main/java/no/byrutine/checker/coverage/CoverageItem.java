package no.byrutine.checker.coverage;

import java.util.Optional;

/**
 * Something that a pack's scenarios should show.
 *
 * @param id the same as long as it is called the same
 * @param what as the pack's author wrote it
 * @param file the pack file, relative to the pack's folder
 * @param line the line, counted from 1
 * @param lack what no scenario shows of it, as a sentence; empty when it is covered
 */
public record CoverageItem(
    Kind kind, String id, String what, String file, int line, Optional<String> lack) {

  /** Whether scenarios show it. */
  public boolean covered() {
    return lack.isEmpty();
  }

  String place() {
    return file + ":" + line;
  }

  /** What is lacking, and where. */
  public String sentence() {
    return place() + ": " + lack.map(text -> text + " ").orElse("") + "[" + id + "]";
  }

  /** The sentence, when that was not shown. */
  static Optional<String> unless(boolean shown, String sentence) {
    return shown ? Optional.empty() : Optional.of(sentence);
  }
}
