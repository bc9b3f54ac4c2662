package no.byrutine.out;

import java.util.List;
import no.byrutine.in.Issue;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** What was wrong with the input, as a FHIR R4 OperationOutcome. */
public final class OperationOutcomes {

  private OperationOutcomes() {}

  /** The issues as JSON, in bokmål first. */
  public static String json(List<Issue> issues) {
    return json(issues, "nb");
  }

  /**
   * The issues as JSON, in their order. The text stands in the reader's language, and in the other
   * one as FHIR's translation extension on it; {@code expression} is the path of the element.
   *
   * @param language {@code nb} or {@code en}
   * @throws IllegalArgumentException when there are none: an OperationOutcome has at least one
   */
  public static String json(List<Issue> issues, String language) {
    if (issues.isEmpty()) {
      throw new IllegalArgumentException("An OperationOutcome has at least one issue.");
    }
    OperationOutcome outcome = new OperationOutcome();
    outcome.setLanguage(language);
    for (Issue issue : issues) {
      var component = outcome.addIssue();
      component.setSeverity(IssueSeverity.ERROR).setCode(type(issue.code()));
      component.getDetails().setTextElement(Fhir.text(issue.text(), language));
      if (!issue.expression().isEmpty()) {
        component.addExpression(issue.expression());
      }
    }
    return Fhir.json(outcome);
  }

  /** A code that FHIR does not have must not hide what was wrong. */
  private static IssueType type(String code) {
    try {
      return IssueType.fromCode(code);
    } catch (FHIRException e) {
      return IssueType.INVALID;
    }
  }
}
