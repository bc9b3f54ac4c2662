package no.byrutine.out;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Missing;
import no.byrutine.decision.Outcome;
import no.byrutine.decision.PackRef;
import no.byrutine.decision.Trace;
import no.byrutine.decision.Words;
import no.byrutine.fhir.Coding;
import no.byrutine.in.Input;
import no.byrutine.in.Question;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is missing in a case, as a form")
class QuestionnairesTest {

  private static final String SYSTEM = "https://byrutine.no/fhir/CodeSystem/rehabiliteringssvar";
  private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";
  private static final String UNIT = "http://hl7.org/fhir/StructureDefinition/questionnaire-unit";
  private static final String EXTRACT =
      "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract";
  private static final Words WHY = new Words("Derfor.", "That is why.");

  private static final Map<Coding, Words> OPTIONS = new LinkedHashMap<>();

  static {
    OPTIONS.put(new Coding(SYSTEM, "z-foerst"), new Words("Den første", "The first"));
    OPTIONS.put(new Coding(SYSTEM, "a-sist"), new Words("Den siste", "The last"));
  }

  private static final List<Input> INPUTS =
      List.of(
          asked("ja-nei", Question.Type.BOOLEAN, null),
          asked("valg", Question.Type.CHOICE, null),
          asked("helt", Question.Type.INTEGER, null),
          asked("tall", Question.Type.DECIMAL, "h"),
          asked("ord", Question.Type.STRING, "h"),
          input("dokument", null, Optional.empty()));

  private static Input asked(String name, Question.Type type, @Nullable String unit) {
    return input(
        name,
        unit,
        Optional.of(
            new Question(
                new Coding(SYSTEM, name + "-kode"),
                type,
                new Words("Spørsmål?", "Question?"),
                type == Question.Type.CHOICE ? OPTIONS : Map.of())));
  }

  private static Input input(String name, @Nullable String unit, Optional<Question> question) {
    return new Input(
        name,
        "Observation",
        List.of(),
        List.of(),
        Optional.ofNullable(unit),
        Optional.empty(),
        false,
        WHY,
        question);
  }

  private static Missing missing(String input, boolean couldChange) {
    return new Missing(input, "Observation", List.of(), WHY, couldChange);
  }

  private static Decision decision(Missing... missing) {
    return new Decision(
        new PackRef("pakke", "1.2.3", "abc"),
        Optional.empty(),
        LocalDate.of(2026, 3, 1),
        Optional.empty(),
        LocalDate.of(2026, 3, 1),
        new Outcome("mangler", new Words("Mangler", "Missing")),
        List.of(),
        List.of(),
        List.of(missing),
        List.of(),
        List.of(),
        new Trace(List::of, List::of));
  }

  private static Questionnaire form(String language, Missing... missing) {
    String json =
        new Questionnaires(new Words("Tittel", "Title"), INPUTS).json(decision(missing), language);
    return FhirContext.forR4Cached()
        .newJsonParser()
        .setParserErrorHandler(new StrictErrorHandler())
        .parseResource(Questionnaire.class, json);
  }

  private static QuestionnaireItemComponent only(String input) {
    return form("nb", missing(input, true)).getItem().get(0);
  }

  private static String translation(StringType text) {
    return text.getExtensionByUrl(TRANSLATION).getExtensionString("content");
  }

  @Test
  void theFormHasTheNameTheVersionAndTheDayOfTheDecision() {
    Questionnaire form = form("nb");

    assertThat(form.getUrl()).isEqualTo("https://byrutine.no/fhir/Questionnaire/pakke");
    assertThat(form.getVersion()).isEqualTo("1.2.3");
    assertThat(form.getDateElement().getValueAsString()).isEqualTo("2026-03-01");
    assertThat(form.getTitle()).isEqualTo("Tittel");
    assertThat(translation(form.getTitleElement())).isEqualTo("Title");
    assertThat(form.getItem()).as("nothing is missing").isEmpty();
  }

  @Test
  void theOtherLanguageStandsBesideTheOneThatWasAskedFor() {
    QuestionnaireItemComponent item = form("en", missing("ja-nei", true)).getItem().get(0);

    assertThat(item.getText()).isEqualTo("Question?");
    assertThat(translation(item.getTextElement())).isEqualTo("Spørsmål?");
    assertThat(item.getItem().get(0).getText()).isEqualTo("That is why.");
  }

  @Test
  void onlyWhatCouldChangeTheDecisionIsAskedForInTheOrderOfTheDecision() {
    assertThat(
            form("nb", missing("tall", true), missing("ord", false), missing("ja-nei", true))
                .getItem())
        .extracting(QuestionnaireItemComponent::getLinkId)
        .containsExactly("tall", "ja-nei");
  }

  @ParameterizedTest
  @CsvSource({
    "ja-nei, BOOLEAN",
    "valg, CHOICE",
    "helt, INTEGER",
    "tall, DECIMAL",
    "ord, STRING",
  })
  void aQuestionHasItsTypeItsCodeAndWhyItIsAsked(String input, QuestionnaireItemType type) {
    QuestionnaireItemComponent item = only(input);

    assertThat(item.getType()).isEqualTo(type);
    assertThat(item.getRequired()).isTrue();
    assertThat(item.getCodeFirstRep().getSystem()).isEqualTo(SYSTEM);
    assertThat(item.getCodeFirstRep().getCode()).isEqualTo(input + "-kode");
    assertThat(item.getExtensionByUrl(EXTRACT).getValue().primitiveValue()).isEqualTo("true");
    assertThat(item.getItem())
        .singleElement()
        .satisfies(why -> assertThat(why.getLinkId()).isEqualTo(input + ".hvorfor"))
        .satisfies(why -> assertThat(why.getType()).isEqualTo(QuestionnaireItemType.DISPLAY))
        .satisfies(why -> assertThat(why.getText()).isEqualTo("Derfor."));
  }

  @Test
  void theOptionsStandInTheirOwnOrderAndOnlyAChoiceHasAny() {
    assertThat(only("valg").getAnswerOption())
        .extracting(option -> option.getValueCoding().getCode())
        .containsExactly("z-foerst", "a-sist");
    assertThat(only("valg").getAnswerOption().get(0).getValueCoding().getDisplay())
        .isEqualTo("Den første");
    assertThat(only("ja-nei").getAnswerOption()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"tall, true", "helt, false", "ord, false", "ja-nei, false"})
  void onlyANumberWhoseInputHasAUnitSaysIt(String input, boolean says) {
    assertThat(only(input).hasExtension(UNIT)).isEqualTo(says);
  }

  @ParameterizedTest
  @CsvSource({"dokument", "finnes-ikke-i-pakken"})
  void whatCannotBeAnsweredInAFormStandsThereAsAText(String input) {
    QuestionnaireItemComponent item = only(input);

    assertThat(item.getLinkId()).isEqualTo(input);
    assertThat(item.getType()).isEqualTo(QuestionnaireItemType.DISPLAY);
    assertThat(item.getText()).isEqualTo("Derfor.");
    assertThat(item.hasRequired()).isFalse();
    assertThat(item.hasCode()).isFalse();
  }

  @Test
  void theSameDecisionGivesTheSameForm() {
    var writer = new Questionnaires(new Words("Tittel", "Title"), INPUTS);
    Decision decision = decision(missing("valg", true), missing("dokument", true));

    assertThat(writer.json(decision, "nb")).isEqualTo(writer.json(decision, "nb"));
  }
}
