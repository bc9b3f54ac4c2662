package no.byrutine.out;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Missing;
import no.byrutine.decision.Words;
import no.byrutine.in.Input;
import no.byrutine.in.Question;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;

/**
 * What is missing in a case, as a FHIR R4 Questionnaire: one question for each input that could
 * change the decision, with why it is asked for. The QuestionnaireResponse that comes of it,
 * together with the rest of the case, completes it: the item's linkId is the input's name. What
 * cannot be answered in a form stands there as a text.
 */
public final class Questionnaires {

  private static final String OURS = "https://byrutine.no/fhir/Questionnaire/";
  private static final String CONTROL =
      "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl";
  private static final String UNIT = "http://hl7.org/fhir/StructureDefinition/questionnaire-unit";
  private static final String EXTRACT =
      "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract";

  private final Words title;
  private final List<Input> inputs;

  /**
   * A writer for one pack.
   *
   * @param title the pack's title
   * @param inputs what the pack reads
   */
  public Questionnaires(Words title, List<Input> inputs) {
    this.title = title;
    this.inputs = List.copyOf(inputs);
  }

  /**
   * The form as JSON; without items when nothing is missing.
   *
   * @param language {@code nb} or {@code en}: the other stands beside each text as a translation
   */
  public String json(Decision decision, String language) {
    return Fhir.json(questionnaire(decision, language));
  }

  private Questionnaire questionnaire(Decision decision, String language) {
    Questionnaire form = new Questionnaire();
    form.setLanguage(language);
    form.setUrl(OURS + decision.pack().id());
    form.setVersion(decision.pack().version());
    form.setName("Opplysninger");
    form.setTitleElement(Fhir.text(title, language));
    form.setStatus(PublicationStatus.ACTIVE);
    form.setDate(Date.from(decision.on().atStartOfDay(ZoneOffset.UTC).toInstant()));
    form.getDateElement().setPrecision(TemporalPrecisionEnum.DAY);
    for (Missing missing : decision.missing()) {
      if (missing.couldChange()) {
        form.addItem(item(missing, language));
      }
    }
    return form;
  }

  private QuestionnaireItemComponent item(Missing missing, String language) {
    Optional<Input> input =
        inputs.stream().filter(it -> it.name().equals(missing.input())).findFirst();
    return input
        .flatMap(Input::question)
        .map(question -> question(input.get(), question, language))
        .orElseGet(() -> text(missing.input(), missing.why(), language));
  }

  private static QuestionnaireItemComponent question(
      Input input, Question question, String language) {
    QuestionnaireItemComponent item = new QuestionnaireItemComponent();
    item.addExtension(EXTRACT, new BooleanType(true));
    item.setLinkId(input.name());
    item.addCode(coding(question.code()));
    item.setTextElement(Fhir.text(question.text(), language));
    item.setType(type(question.type()));
    item.setRequired(true);
    for (Map.Entry<no.byrutine.fhir.Coding, Words> option : question.options().entrySet()) {
      Coding code = coding(option.getKey());
      code.setDisplayElement(Fhir.text(option.getValue(), language));
      item.addAnswerOption().setValue(code);
    }
    input
        .unit()
        .filter(unit -> numeric(question.type()))
        .ifPresent(unit -> item.addExtension(UNIT, ucum(unit)));
    QuestionnaireItemComponent why = text(input.name() + ".hvorfor", input.why(), language);
    why.addExtension(CONTROL, help());
    item.addItem(why);
    return item;
  }

  private static QuestionnaireItemComponent text(String linkId, Words words, String language) {
    QuestionnaireItemComponent item = new QuestionnaireItemComponent();
    item.setLinkId(linkId);
    item.setType(QuestionnaireItemType.DISPLAY);
    item.setTextElement(Fhir.text(words, language));
    return item;
  }

  private static boolean numeric(Question.Type type) {
    return type == Question.Type.INTEGER || type == Question.Type.DECIMAL;
  }

  private static QuestionnaireItemType type(Question.Type type) {
    return switch (type) {
      case BOOLEAN -> QuestionnaireItemType.BOOLEAN;
      case CHOICE -> QuestionnaireItemType.CHOICE;
      case INTEGER -> QuestionnaireItemType.INTEGER;
      case DECIMAL -> QuestionnaireItemType.DECIMAL;
      case STRING -> QuestionnaireItemType.STRING;
    };
  }

  private static Coding coding(no.byrutine.fhir.Coding code) {
    return new Coding().setSystem(code.system()).setCode(code.code());
  }

  private static Coding ucum(String unit) {
    return new Coding().setSystem("http://unitsofmeasure.org").setCode(unit);
  }

  private static CodeableConcept help() {
    return new CodeableConcept()
        .addCoding(
            new Coding()
                .setSystem("http://hl7.org/fhir/questionnaire-item-control")
                .setCode("help"));
  }
}
