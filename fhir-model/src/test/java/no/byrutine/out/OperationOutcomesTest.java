package no.byrutine.out;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.util.List;
import no.byrutine.decision.Words;
import no.byrutine.in.Issue;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.junit.jupiter.api.Test;

class OperationOutcomesTest {

  private static final Issue ISSUE =
      new Issue("value", "Bundle.entry[4].resource", new Words("Rett «det».", "Correct 'it'."));

  @Test
  void itIsFhirThatAStrictParserReads() {
    OperationOutcome outcome = read(OperationOutcomes.json(List.of(ISSUE, ISSUE), "nb"));
    assertThat(outcome.getIssue()).hasSize(2);
    assertThat(outcome.getIssueFirstRep().getCode()).isEqualTo(IssueType.VALUE);
    assertThat(outcome.getIssueFirstRep().getDetails().getText()).isEqualTo("Rett «det».");
    assertThat(outcome.getIssueFirstRep().getExpression().get(0).getValue())
        .isEqualTo("Bundle.entry[4].resource");
  }

  @Test
  void theOtherLanguageStandsInTheTranslation() {
    String translation = "http://hl7.org/fhir/StructureDefinition/translation";
    var text = read(OperationOutcomes.json(List.of(ISSUE), "en")).getIssueFirstRep().getDetails();
    assertThat(text.getText()).isEqualTo("Correct 'it'.");
    var other = text.getTextElement().getExtensionByUrl(translation);
    assertThat(other.getExtensionString("content")).isEqualTo("Rett «det».");
    assertThat(other.getExtensionByUrl("lang").getValue().primitiveValue()).isEqualTo("nb");
  }

  @Test
  void anIssueOfTheWholeRequestHasNoExpression() {
    Issue whole = new Issue("too-long", "", ISSUE.text());
    assertThat(OperationOutcomes.json(List.of(whole))).doesNotContain("expression");
  }

  private static OperationOutcome read(String json) {
    return FhirContext.forR4Cached()
        .newJsonParser()
        .setParserErrorHandler(new StrictErrorHandler())
        .parseResource(OperationOutcome.class, json);
  }
}
