package no.byrutine.service.page;

import java.util.List;

/** A pack's sources in one language, and what rests on each. */
record SourceList(List<Entry> sources) {

  /**
   * One source.
   *
   * @param url empty when it has no known address
   * @param rules the rules that stand on it
   * @param parameters the numbers and choices that stand in it
   */
  record Entry(
      String key,
      String title,
      String layer,
      String certainty,
      String url,
      String checkedOn,
      List<Resting> rules,
      List<Resting> parameters) {}

  /** Something that rests on a source, at these places in it. */
  record Resting(String name, String title, String places) {}
}
