package no.byrutine.service.page;

import java.util.List;

/**
 * A letter in one language, as the page shows it: everything is text already.
 *
 * @param from the unit that the letter comes from
 * @param day the day it is written on
 * @param draft whether it is not a vedtak yet
 * @param confirm what must be confirmed or done before it can be one
 * @param missing what is missing, when there can be no letter at all
 * @param sections the letter; none when there is no letter
 */
record LetterPage(
    String id,
    String title,
    String outcome,
    String from,
    String subject,
    String day,
    String on,
    String version,
    String digest,
    boolean draft,
    List<String> confirm,
    List<String> missing,
    List<Section> sections) {

  /** One part of the letter. */
  record Section(
      String heading,
      List<String> paragraphs,
      List<ValueRow> values,
      List<NumberRow> numbers,
      List<String> sources) {

    boolean isEmpty() {
      return paragraphs.isEmpty() && values.isEmpty() && numbers.isEmpty() && sources.isEmpty();
    }
  }

  /** A value, with its working. */
  record ValueRow(String title, String of, String value, List<StepRow> steps) {}

  /** A step of the working. */
  record StepRow(String text, String result) {}

  /** A number of the law, with the day it holds from. */
  record NumberRow(String title, String value, String from, String basis) {}
}
