package no.byrutine.in;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.QuestionnaireResponse;
import no.byrutine.fhir.QuestionnaireResponse.Item;

/**
 * The answers of a pack's own form, as the Observations that they stand for. An answer that the
 * form has no question for, or of another kind than the question asks, is refused.
 */
final class Answers {

  /** What the address of a pack's form begins with; the pack's id follows. */
  static final String FORMS = "https://byrutine.no/fhir/Questionnaire";

  private final Inputs inputs;
  private final Issues issues;

  Answers(Inputs inputs, Issues issues) {
    this.inputs = inputs;
    this.issues = issues;
  }

  /** None when it is another's form, when the pack asks nothing, or when it is not finished. */
  List<Observation> observations(QuestionnaireResponse form, String path) {
    boolean ours = form.codes().codings().stream().anyMatch(it -> it.system().equals(FORMS));
    boolean finished = form.status().equals("completed") || form.status().equals("amended");
    boolean asks = inputs.all().stream().anyMatch(input -> input.question().isPresent());
    if (!ours || !asks || !finished) {
      return List.of();
    }
    OffsetDateTime authored = form.authored();
    if (authored == null) {
      issues.add(
          "required",
          path + ".authored",
          "Skjemaet sier ikke når det ble fylt ut. Oppgi dag og klokkeslett.",
          "The form does not say when it was filled in. Give the day and the time.");
      return List.of();
    }
    List<Observation> observations = new ArrayList<>();
    for (Item item : form.items()) {
      if (item.answered()) {
        observation(form, authored, item, path).ifPresent(observations::add);
      }
    }
    return observations;
  }

  private Optional<Observation> observation(
      QuestionnaireResponse form, OffsetDateTime authored, Item item, String path) {
    String place = path + ".item.where(linkId='" + Quoted.key(item.linkId()) + "')";
    Optional<Input> asked =
        inputs.all().stream().filter(input -> input.name().equals(item.linkId())).findFirst();
    Optional<Question> question = asked.flatMap(Input::question);
    if (question.isEmpty()) {
      issues.add(
          "not-found",
          place,
          "Skjemaet har ikke dette spørsmålet. Hent skjemaet på nytt, og svar på det.",
          "The form has no such question. Get the form anew, and answer that.");
      return Optional.empty();
    }
    if (!fits(item, question.get())) {
      issues.add(
          "value",
          place,
          "Svaret er av et annet slag enn spørsmålet ber om. Svar slik skjemaet viser.",
          "The answer is of another kind than the question asks for. Answer as the form shows.");
      return Optional.empty();
    }
    String unit = asked.flatMap(Input::unit).orElse(item.unit());
    return Optional.of(
        Observation.builder(form.ref() + "#" + item.linkId())
            .codes(inputs.concepts().resolve(List.of(question.get().code())))
            .status("final")
            .subject(Optional.ofNullable(form.subject()).orElse(""))
            .effective(new Period(authored.toLocalDate(), authored.toLocalDate()))
            .at(authored)
            .value(item.value(), item.value() == null ? null : unit)
            .answer(item.answer())
            .yes(item.yes())
            .text(item.text())
            .performer(Optional.ofNullable(form.author()).stream().toList())
            .build());
  }

  private static boolean fits(Item item, Question question) {
    return switch (question.type()) {
      case BOOLEAN -> item.yes() != null;
      case STRING -> item.text() != null;
      case DECIMAL -> item.value() != null;
      case INTEGER -> item.value() != null && item.value().stripTrailingZeros().scale() <= 0;
      case CHOICE ->
          !item.answer().codings().isEmpty()
              && item.answer().codings().stream().allMatch(question.options()::containsKey);
    };
  }
}
