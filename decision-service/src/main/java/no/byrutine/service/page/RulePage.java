package no.byrutine.service.page;

import java.util.List;
import no.byrutine.service.page.Answer.BasisRow;
import no.byrutine.service.page.Answer.NamedRow;

/**
 * A rule in one language, as its page shows it: everything is text already, and an empty text is
 * left out.
 *
 * @param title the rule as a sentence, in bokmål as it stands in the pack
 * @param effect empty for a rule that only computes
 * @param ofEngine whether no rule says it, but the engine itself, in every pack
 * @param texts what it says, to whom and in which language; {@code {name}} is a value of the case
 * @param rows the rows of the catalogue that it encodes
 * @param policy what the city must set to {@code ja} for the rule to run
 * @param suggestions what it suggests, and as which resource
 * @param yieldsTo what a finding that blocks yields to
 */
record RulePage(
    String pack,
    String packTitle,
    String version,
    String id,
    String title,
    String effect,
    String severity,
    String severityText,
    String kind,
    String certainty,
    boolean ofEngine,
    List<BasisRow> basis,
    List<TextRow> texts,
    List<String> rows,
    List<NumberRow> policy,
    List<NamedRow> suggestions,
    List<String> yieldsTo,
    List<NumberRow> numbers) {

  /** What the rule says to one reader in one language. */
  record TextRow(String reader, String language, String lang, String text) {}

  /**
   * A number or a choice of the pack.
   *
   * @param value the one in force today, under the city's policy; empty when there is none
   */
  record NumberRow(
      String name, String title, String value, String from, String basis, String certainty) {}
}
