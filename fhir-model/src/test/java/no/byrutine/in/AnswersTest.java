package no.byrutine.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.byrutine.decision.Words;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Coding;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.QuestionnaireResponse;
import no.byrutine.fhir.QuestionnaireResponse.Item;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The answers of a pack's own form become Observations, or are refused")
class AnswersTest {

  private static final String SYSTEM = "https://byrutine.no/fhir/CodeSystem/rehabiliteringssvar";
  private static final String PATH = "Bundle.entry[1].resource";
  private static final OffsetDateTime NIGHT = OffsetDateTime.parse("2026-03-03T00:30:00+01:00");

  private static final Coding STROKE = code("hjerneslag");
  private static final Words TEXT = new Words("Spørsmål?", "Question?");

  private static final Inputs INPUTS =
      new Inputs(
          List.of(
              asked("stabil", Question.Type.BOOLEAN, null, Map.of()),
              asked("maal", Question.Type.STRING, null, Map.of()),
              asked("trening", Question.Type.DECIMAL, "h", Map.of()),
              asked("poeng", Question.Type.INTEGER, null, Map.of()),
              asked("diagnose", Question.Type.CHOICE, null, Map.of(STROKE, TEXT)),
              input("epikrise", null, Optional.empty())),
          new Concepts(Map.of("stabil", List.of(code("stabil")), "hjerneslag", List.of(STROKE))));

  private static final Item YES = item("stabil", true, Codes.NONE, null, null, null);

  private final Issues issues = new Issues();

  private static Coding code(String code) {
    return new Coding(SYSTEM, code);
  }

  private static Input asked(
      String name, Question.Type type, @Nullable String unit, Map<Coding, Words> options) {
    return input(name, unit, Optional.of(new Question(code(name), type, TEXT, options)));
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
        TEXT,
        question);
  }

  private static Item item(
      String linkId,
      @Nullable Boolean yes,
      Codes answer,
      @Nullable String value,
      @Nullable LocalDate date,
      @Nullable String text) {
    BigDecimal number = value == null ? null : new BigDecimal(value);
    return new Item(linkId, yes, answer, number, number == null ? null : "1", date, text);
  }

  private static Item words(String linkId, @Nullable String text) {
    return item(linkId, null, Codes.NONE, null, null, text);
  }

  private static Item number(String linkId, String value) {
    return item(linkId, null, Codes.NONE, value, null, null);
  }

  private static Item choice(String linkId, Coding... chosen) {
    return item(linkId, null, new Codes(List.of(chosen), Set.of()), null, null, null);
  }

  private static QuestionnaireResponse form(
      String system, String status, @Nullable OffsetDateTime authored, Item... items) {
    return new QuestionnaireResponse(
        "QuestionnaireResponse/skjema",
        new Codes(List.of(new Coding(system, "pakke")), Set.of()),
        status,
        "Patient/nora",
        authored,
        "Practitioner/sp",
        List.of(items));
  }

  private List<Observation> read(Item... items) {
    return new Answers(INPUTS, issues)
        .observations(form(Answers.FORMS, "completed", NIGHT, items), PATH);
  }

  @Test
  void anAnswerIsAnObservationOfTheDayInNorwayByWhoeverFilledItIn() {
    assertThat(read(YES))
        .containsExactly(
            Observation.builder("QuestionnaireResponse/skjema#stabil")
                .codes(INPUTS.concepts().resolve(List.of(code("stabil"))))
                .status("final")
                .subject("Patient/nora")
                .effective(new Period(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 3)))
                .at(NIGHT)
                .yes(true)
                .performer(List.of("Practitioner/sp"))
                .build());
    assertThat(read(YES).get(0).is("stabil")).isTrue();
    assertThat(issues.isEmpty()).isTrue();
  }

  @Test
  void aFormWithoutSubjectAndAuthorIsOfNobodyByNobody() {
    var form =
        new QuestionnaireResponse(
            "QuestionnaireResponse/1",
            new Codes(List.of(new Coding(Answers.FORMS, "pakke")), Set.of()),
            "completed",
            null,
            NIGHT,
            null,
            List.of(YES));

    assertThat(new Answers(INPUTS, issues).observations(form, PATH))
        .singleElement()
        .satisfies(it -> assertThat(it.subject()).isEmpty())
        .satisfies(it -> assertThat(it.performer()).isEmpty());
  }

  @Test
  void aNoIsAnAnswerAndAQuestionWithoutOneIsNot() {
    assertThat(read(item("stabil", false, Codes.NONE, null, null, null)))
        .extracting(Observation::yes)
        .containsExactly(false);
    assertThat(read(words("stabil", null), words("finnes-ikke", null))).isEmpty();
    assertThat(issues.isEmpty()).isTrue();
  }

  @Test
  void aNumberHasTheUnitOfTheInputOrElseItsOwn() {
    assertThat(read(number("trening", "2.5"), number("poeng", "14")))
        .extracting(it -> it.value() + " " + it.unit())
        .containsExactly("2.5 h", "14 1");
  }

  @Test
  void aChoiceIsOneOfTheOptions() {
    assertThat(read(choice("diagnose", STROKE)).get(0).answer().codings()).containsExactly(STROKE);
    assertThat(issues.isEmpty()).isTrue();

    assertThat(read(choice("diagnose", STROKE, code("annet")))).isEmpty();
    assertThat(faults()).containsExactly("value " + at("diagnose"));
  }

  @ParameterizedTest
  @CsvSource({"14, true", "14.0, true", "-1, true", "14.5, false", "0.01, false"})
  void aWholeNumberIsOneHoweverItIsWritten(String value, boolean whole) {
    assertThat(read(number("poeng", value))).hasSize(whole ? 1 : 0);
    assertThat(issues.isEmpty()).isEqualTo(whole);
  }

  static List<Item> ofAnotherKind() {
    return List.of(
        words("stabil", "ja"),
        number("stabil", "1"),
        number("maal", "3"),
        item("maal", true, Codes.NONE, null, null, null),
        words("trening", "2 timer"),
        words("poeng", "14"),
        words("diagnose", "hjerneslag"),
        choice("diagnose", new Coding("http://example.org/x", "hjerneslag")),
        item("stabil", null, Codes.NONE, null, LocalDate.of(2026, 3, 1), null),
        item("maal", null, Codes.NONE, null, LocalDate.of(2026, 3, 1), null));
  }

  @ParameterizedTest
  @MethodSource("ofAnotherKind")
  void anAnswerOfAnotherKindIsRefusedAtItsQuestionAndNothingIsReadOfIt(Item item) {
    assertThat(read(item)).isEmpty();
    assertThat(faults()).containsExactly("value " + at(item.linkId()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"finnes-ikke", "epikrise", "Stabil", ""})
  void anAnswerWithoutAQuestionIsRefused(String linkId) {
    assertThat(read(words(linkId, "ja"))).isEmpty();
    assertThat(faults()).containsExactly("not-found " + at(linkId));
  }

  @Test
  void everyFaultIsNamedAndWhatIsRightIsStillRead() {
    assertThat(read(words("stabil", "ja"), YES, words("finnes-ikke", "x"), words("maal", "Gå")))
        .extracting(Observation::ref)
        .containsExactly(
            "QuestionnaireResponse/skjema#stabil", "QuestionnaireResponse/skjema#maal");
    assertThat(faults()).containsExactly("value " + at("stabil"), "not-found " + at("finnes-ikke"));
  }

  @Test
  void ofTwoAnswersToOneQuestionNeitherIsLost() {
    assertThat(read(YES, item("stabil", false, Codes.NONE, null, null, null)))
        .extracting(Observation::yes)
        .containsExactly(true, false);
  }

  @Test
  void aFaultNeverRepeatsTheAnswer() {
    read(words("stabil", "Nora Hansen"));
    assertThat(issues.all())
        .extracting(it -> it.text().nb() + it.text().en())
        .allSatisfy(text -> assertThat(text).doesNotContain("Nora"));
  }

  @Test
  void aFormThatDoesNotSayWhenIsRefusedOnce() {
    var form = form(Answers.FORMS, "completed", null, YES, words("finnes-ikke", "x"));

    assertThat(new Answers(INPUTS, issues).observations(form, PATH)).isEmpty();
    assertThat(faults()).containsExactly("required " + PATH + ".authored");
  }

  @ParameterizedTest
  @CsvSource({"completed, 1", "amended, 1", "in-progress, 0", "stopped, 0", "'', 0"})
  void aFormThatIsNotFinishedIsNone(String status, int read) {
    assertThat(
            new Answers(INPUTS, issues).observations(form(Answers.FORMS, status, NIGHT, YES), PATH))
        .hasSize(read);
    assertThat(issues.isEmpty()).isTrue();
  }

  @Test
  void theFormOfAnotherIsLeftAloneAlsoWhenItsQuestionsHaveOurNames() {
    var other = form("https://example.org/Questionnaire", "completed", null, YES);

    assertThat(new Answers(INPUTS, issues).observations(other, PATH)).isEmpty();
    assertThat(issues.isEmpty()).isTrue();
  }

  @Test
  void aPackThatAsksNothingReadsNoForm() {
    var silent = new Inputs(List.of(input("stabil", null, Optional.empty())), INPUTS.concepts());
    var form = form(Answers.FORMS, "completed", null, YES);

    assertThat(new Answers(silent, issues).observations(form, PATH)).isEmpty();
    assertThat(issues.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026", "2026-03", "2026-03-03"})
  void aFormOfADayOrAMonthDoesNotSayWhichAnswerIsTheLast(String authored) {
    var form =
        """
        {"resourceType":"Bundle","type":"collection","entry":[{"resource":{
          "resourceType":"QuestionnaireResponse","id":"skjema","status":"completed",
          "questionnaire":"https://byrutine.no/fhir/Questionnaire/pakke|1","authored":"%s",
          "item":[{"linkId":"stabil","answer":[{"valueBoolean":true}]}]}}]}
        """;
    var withForm =
        new Inputs(
            List.of(INPUTS.all().get(0), Case.any("QuestionnaireResponse")), INPUTS.concepts());

    BadInput refused =
        catchThrowableOfType(
            BadInput.class, () -> new BundleReader().read(form.formatted(authored), withForm));

    assertThat(refused.issues())
        .extracting(Issue::expression)
        .containsExactly("Bundle.entry[0].resource.authored");
    assertThat(
            new BundleReader()
                .read(form.formatted("2026-03-02T23:30:00Z"), withForm)
                .all(Observation.class))
        .extracting(it -> it.effective().start())
        .containsExactly(LocalDate.of(2026, 3, 3));
  }

  private static String at(String linkId) {
    return PATH + ".item.where(linkId='" + linkId + "')";
  }

  private List<String> faults() {
    return issues.all().stream().map(it -> it.code() + " " + it.expression()).toList();
  }
}
