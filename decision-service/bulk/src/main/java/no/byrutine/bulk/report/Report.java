package no.byrutine.bulk.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.byrutine.decision.Words;

/**
 * What a run came to, for people and for machines.
 *
 * @param lines all lines of the input
 * @param shared lines of resources that are nobody's alone
 * @param comparison whether it was decided by the terms of before as well
 * @param titles what the pack's values are called
 */
public record Report(
    long lines,
    long blank,
    long shared,
    boolean comparison,
    Summary summary,
    Map<String, Words> titles) {

  /**
   * Holds the counts of the two looks at the input against each other.
   *
   * @throws LostLines when a line is not accounted for
   */
  public void check() {
    if (lines != blank + shared + summary.lines()) {
      throw new LostLines(
          "Of %d lines, %d are blank, %d shared and %d in cases or bad: that is not all. Report it."
              .formatted(lines, blank, shared, summary.lines()));
    }
  }

  /** Everything that was counted. */
  public Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("lines", lines);
    figures.put("blankLines", blank);
    figures.put("sharedLines", shared);
    figures.put("result", summary);
    return figures;
  }

  public String text() {
    return TextReport.of(sections());
  }

  public String html() {
    return HtmlReport.of(sections());
  }

  /**
   * A table of the report.
   *
   * @param head one title for each column
   */
  record Section(String title, List<String> head, List<List<String>> rows) {}

  private List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("Run", List.of("what", "count"), counts()));
    sections.add(new Section("Outcomes", List.of("outcome", "subjects"), rows(summary.outcomes())));
    sections.add(new Section("Findings", List.of("rule", "count"), rows(summary.findings())));
    if (comparison) {
      compared(sections);
    }
    return sections.stream().filter(section -> !section.rows().isEmpty()).toList();
  }

  private void compared(List<Section> sections) {
    sections.add(
        new Section("Changed outcomes", List.of("outcome", "subjects"), rows(summary.moves())));
    List<String> head = List.of("", "changes", "more", "less", "kroner in all");
    sections.add(new Section("Changed values", head, tallies(summary.values(), true)));
    sections.add(new Section("Causes", head, tallies(summary.causes(), false)));
    sections.add(
        new Section(
            "The ten largest changes",
            List.of("subject", "value", "of", "before", "now", "difference"),
            summary.largest().stream().map(this::row).toList()));
  }

  private List<List<String>> counts() {
    List<List<String>> counts = new ArrayList<>();
    count(counts, "lines", lines);
    count(counts, "blank lines", blank);
    count(counts, "lines of shared resources", shared);
    count(counts, "faults", summary.bad());
    count(counts, "subjects decided", summary.decided());
    count(counts, "subjects refused", summary.refused());
    if (comparison) {
      count(counts, "subjects changed", summary.changed());
    }
    return counts;
  }

  private static void count(List<List<String>> counts, String what, long count) {
    counts.add(List.of(what, String.valueOf(count)));
  }

  private static List<List<String>> rows(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(it -> List.of(it.getKey(), String.valueOf(it.getValue())))
        .toList();
  }

  private List<List<String>> tallies(Map<String, Tally> tallies, boolean named) {
    return tallies.entrySet().stream()
        .map(it -> row(named ? title(it.getKey()) : it.getKey(), it.getValue()))
        .toList();
  }

  private static List<String> row(String name, Tally tally) {
    return List.of(
        name,
        String.valueOf(tally.count()),
        String.valueOf(tally.up()),
        String.valueOf(tally.down()),
        plain(tally.sum()));
  }

  private List<String> row(Largest change) {
    return List.of(
        change.subject(),
        title(change.value()),
        change.of(),
        change.earlier(),
        change.later(),
        plain(change.difference()));
  }

  private String title(String value) {
    Words words = titles.get(value);
    return words == null ? value : words.nb();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
