package no.byrutine.service.page;

import java.util.List;
import no.byrutine.decision.Trace;

/**
 * A decision in one language, as the page shows it: everything is text already, and an empty text
 * is left out.
 *
 * @param section the title of the section that was asked; empty when it was the whole routine
 * @param headline the values that the outcome is about
 * @param couldChange what is missing and could change the answer, and why it is asked for
 * @param missing what is missing and changes nothing here
 * @param notUsed what was sent and not used, and why
 */
record Answer(
    String id,
    String title,
    String version,
    String digest,
    String on,
    String at,
    String known,
    String subject,
    String section,
    String outcome,
    boolean hasLetter,
    List<NamedRow> headline,
    List<ValueRow> values,
    List<FindingRow> findings,
    List<ParameterRow> parameters,
    List<NamedRow> couldChange,
    List<NamedRow> missing,
    List<NamedRow> notUsed,
    List<FiredRow> fired,
    List<Trace.NotFired> notFired) {

  /** A value, with its working. */
  record ValueRow(
      String title, String of, String value, String certainty, String rule, List<StepRow> steps) {}

  /** A step of the working. */
  record StepRow(String text, String result) {}

  /** What a rule says. */
  record FindingRow(
      String severity,
      String severityText,
      String text,
      String residentText,
      String effect,
      String cappedFrom,
      String kind,
      String certainty,
      String rule,
      String title,
      List<BasisRow> basis,
      List<NamedRow> because,
      List<String> evidence,
      List<NamedRow> suggestions,
      List<String> overrideReasons) {}

  /** A source, and the place in it. */
  record BasisRow(String title, String place, String url, String checkedOn) {}

  /** A name and what it stands for. */
  record NamedRow(String name, String value) {}

  /** A number that the decision rests on. */
  record ParameterRow(
      String title,
      String value,
      String from,
      String published,
      BasisRow basis,
      String certainty,
      boolean fresh,
      String origin) {}

  /** A rule that fired. */
  record FiredRow(String rule, String title, List<NamedRow> values, List<String> evidence) {}
}
