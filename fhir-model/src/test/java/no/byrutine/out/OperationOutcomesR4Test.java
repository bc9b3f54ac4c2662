package no.byrutine.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import no.byrutine.decision.Words;
import no.byrutine.in.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationOutcomesR4Test {

  private static final Issue CURRENCY =
      new Issue(
          "value",
          "Bundle.entry[4].resource.valueQuantity.code",
          new Words("Valutaen er «EUR». Regn om beløpet.", "The currency is 'EUR'. Convert it."));

  @Test
  void anIssueIsWrittenInBothLanguagesWithItsPath() {
    assertThat(OperationOutcomes.json(List.of(CURRENCY)))
        .isEqualTo(
            "{\"resourceType\":\"OperationOutcome\",\"language\":\"nb\",\"issue\":[{"
                + "\"severity\":\"error\",\"code\":\"value\",\"details\":{"
                + "\"text\":\"Valutaen er «EUR». Regn om beløpet.\","
                + "\"_text\":{\"extension\":[{"
                + "\"url\":\"http://hl7.org/fhir/StructureDefinition/translation\",\"extension\":["
                + "{\"url\":\"lang\",\"valueCode\":\"en\"},"
                + "{\"url\":\"content\",\"valueString\":\"The currency is 'EUR'. Convert it.\"}]}]}},"
                + "\"expression\":[\"Bundle.entry[4].resource.valueQuantity.code\"]}]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "structure",
        "required",
        "value",
        "code-invalid",
        "not-supported",
        "business-rule",
        "conflict",
        "too-long",
        "too-costly",
        "not-found",
        "no-code-of-fhir"
      })
  void isValidR4(String code) {
    Issue issue = new Issue(code, "Bundle", new Words("Nei.", "No."));

    assertThat(R4Validator.errors(OperationOutcomes.json(List.of(issue, CURRENCY)))).isEmpty();
  }

  @Test
  void withoutIssuesThereIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> OperationOutcomes.json(List.of()));
  }
}
