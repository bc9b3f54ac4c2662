package no.byrutine.service.page;

import java.util.List;

/**
 * A pack's rules in one language, and what they can be chosen by.
 *
 * @param rules those that were asked for, by id
 * @param all how many the pack has
 */
record RuleList(
    List<Row> rules, int all, List<Option> sections, List<Option> effects, List<Option> kinds) {

  /** A rule in the list. */
  record Row(String id, String title, String effect, String severity, String kind) {}
}
