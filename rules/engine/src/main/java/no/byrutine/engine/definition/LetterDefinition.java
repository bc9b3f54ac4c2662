package no.byrutine.engine.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a decision is told the person it is about: a letter of the pack's own words with the
 * decision's values put in. It computes nothing; what a letter says stands in the decision.
 *
 * @param outcomes the outcomes that become a letter; any other says what is missing instead
 * @param title the key of its words
 */
public record LetterDefinition(List<String> outcomes, String title, List<Section> sections) {

  /**
   * One part of the letter; a part with nothing to say is left out.
   *
   * @param heading the key of its words
   * @param values the values that are shown, with their working
   * @param parameters the numbers whose first day is shown
   * @param reasons whether what the rules say to the person is shown here
   * @param sources whether the paragraphs that the decision rests on are listed here
   */
  public record Section(
      String heading,
      List<Paragraph> paragraphs,
      List<String> values,
      List<String> parameters,
      boolean reasons,
      boolean sources) {}

  /**
   * One paragraph; left out when a value that it has a place for was not given.
   *
   * @param text the key of its words
   * @param when one of these values must have been given for the paragraph to stand; empty when it
   *     asks for none
   * @param each the value that the paragraph is written once for each of; its places may then name
   *     what the value is of
   */
  public record Paragraph(String text, List<String> when, Optional<String> each) {}

  /** The keys of all words in the letter. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>(List.of(title));
    for (Section section : sections) {
      texts.add(section.heading());
      section.paragraphs().forEach(paragraph -> texts.add(paragraph.text()));
    }
    return texts;
  }
}
