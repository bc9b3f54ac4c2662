package no.byrutine.service.page;

import java.util.List;
import no.byrutine.service.page.Answer.NamedRow;

/**
 * What the log keeps of one decision, in one language: everything is text already, and an empty
 * text is left out.
 *
 * @param pack the id of the pack, when it still runs, so that its rules can be linked to
 * @param kept whether the case is kept, and can be decided again by itself
 */
record RecordPage(
    String id,
    String recordedAt,
    String caller,
    String door,
    String correlation,
    String pack,
    String title,
    String section,
    String version,
    String digest,
    String on,
    String at,
    String known,
    String outcome,
    boolean kept,
    List<NamedRow> settings,
    List<FindingRow> findings,
    List<ParameterRow> parameters) {

  /** What a rule said, and how often. */
  record FindingRow(String rule, String title, String effect, String severity, long times) {}

  /** A number or a choice that the decision rests on. */
  record ParameterRow(String title, String value, String from, String origin) {}

  /**
   * The decision made again.
   *
   * @param valuesCompared whether the values as they were could be read
   */
  record Again(
      boolean same,
      String version,
      boolean valuesCompared,
      List<DifferenceRow> differences,
      Answer answer) {}

  /** Something that did not come out as it did. */
  record DifferenceRow(String what, String name, String recorded, String replayed) {}
}
