package no.byrutine.out;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import no.byrutine.decision.Severity;
import no.byrutine.in.Issue;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * What was wrong with the input, as a FHIR R4 OperationOutcome. It is written without HAPI, whose
 * first use takes a second or more: refusals are also written where nothing may wait.
 */
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
    return graded(issues.stream().map(it -> new Graded(Severity.CRITICAL, it)).toList(), language);
  }

  /**
   * One issue and how much it matters.
   *
   * @param severity {@code CRITICAL} for what is an error to FHIR
   */
  public record Graded(Severity severity, Issue issue) {}

  /**
   * The same for issues that are not all errors.
   *
   * @throws IllegalArgumentException when there are none
   */
  public static String graded(List<Graded> issues, String language) {
    if (issues.isEmpty()) {
      throw new IllegalArgumentException("An OperationOutcome has at least one issue.");
    }
    return JsonDocument.of(
        json -> {
          JsonFields.text(json, "resourceType", "OperationOutcome");
          JsonFields.text(json, "language", language);
          JsonFields.each(json, "issue", issues, (it, graded) -> issue(it, graded, language));
        });
  }

  private static void issue(JsonGenerator json, Graded graded, String language) throws IOException {
    Issue issue = graded.issue();
    JsonFields.text(json, "severity", severity(graded.severity()).toCode());
    JsonFields.text(json, "code", type(issue.code()).toCode());
    json.writeObjectFieldStart("details");
    JsonFields.translated(json, "text", issue.text(), language);
    json.writeEndObject();
    if (!issue.expression().isEmpty()) {
      JsonFields.texts(json, "expression", List.of(issue.expression()));
    }
  }

  private static IssueSeverity severity(Severity severity) {
    return switch (severity) {
      case INFO -> IssueSeverity.INFORMATION;
      case WARNING -> IssueSeverity.WARNING;
      case CRITICAL -> IssueSeverity.ERROR;
    };
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
