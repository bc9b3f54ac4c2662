package no.byrutine.in;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Condition;
import no.byrutine.fhir.DocumentReference;
import no.byrutine.fhir.Goal;
import no.byrutine.fhir.Period;
import org.hl7.fhir.r4.model.Age;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DocumentReference.DocumentReferenceContextComponent;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** What an assessment rests on: conditions, goals and documents. */
final class Assessments {

  private static final String VERIFICATION =
      "http://terminology.hl7.org/CodeSystem/condition-ver-status";
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  /** Decimals of an age in years that was given in months. */
  private static final int YEAR_DECIMALS = 4;

  private final Projections from;
  private final Elements elements;
  private final Amounts amounts;

  Assessments(Projections from, Elements elements, Amounts amounts) {
    this.from = from;
    this.elements = elements;
    this.amounts = amounts;
  }

  Condition condition(org.hl7.fhir.r4.model.Condition condition) {
    Type onset = condition.hasOnset() ? condition.getOnset() : null;
    boolean asAge = onset instanceof Age;
    return new Condition(
        from.ref(),
        condition.hasCode() ? elements.codes(condition.getCode(), "code") : Codes.NONE,
        condition.hasClinicalStatus()
            ? elements.codes(condition.getClinicalStatus(), "clinicalStatus")
            : Codes.NONE,
        condition.hasVerificationStatus()
            ? elements.codes(condition.getVerificationStatus(), "verificationStatus")
            : Codes.NONE,
        condition.hasSeverity() ? elements.codes(condition.getSeverity(), "severity") : Codes.NONE,
        condition.hasSubject() ? from.resolve(condition.getSubject()) : "",
        onset == null || asAge ? Period.ALWAYS : elements.when(onset, "onset").days(),
        onset instanceof Age age ? years(age) : null,
        condition.hasRecordedDateElement() ? Days.first(condition.getRecordedDateElement()) : null);
  }

  /** The code of FHIR's own system that says how sure it is; null when there is none. */
  static @Nullable String verification(org.hl7.fhir.r4.model.Condition condition) {
    return condition.hasVerificationStatus()
        ? Allergies.code(condition.getVerificationStatus(), VERIFICATION)
        : null;
  }

  /** An age in years; months become years, and never one that is not reached. */
  private @Nullable BigDecimal years(Age age) {
    no.byrutine.fhir.Quantity sent = amounts.measure(age, "onsetAge");
    if (sent == null || "a".equals(sent.unit())) {
      return sent == null ? null : sent.value();
    }
    if ("mo".equals(sent.unit())) {
      return sent.value().divide(MONTHS, YEAR_DECIMALS, RoundingMode.DOWN);
    }
    elements.refuse(
        "value",
        "onsetAge.code",
        "Enheten er " + Quoted.nb(sent.unit()) + ", ventet en alder i år (a) eller måneder (mo).",
        "The unit is "
            + Quoted.en(sent.unit())
            + ", expected an age in years (a) or in months (mo).");
    return null;
  }

  Goal goal(org.hl7.fhir.r4.model.Goal goal) {
    Type start = goal.hasStart() ? goal.getStart() : null;
    if (start != null && !(start instanceof DateType)) {
      elements.refuseType("start", start, "startDate");
    }
    return new Goal(
        from.ref(),
        goal.hasCategory() ? elements.codes(goal.getCategory(), "category") : Codes.NONE,
        goal.hasLifecycleStatus() ? Elements.text(goal.getLifecycleStatusElement()) : "",
        goal.hasDescription() ? elements.codes(goal.getDescription(), "description") : Codes.NONE,
        goal.hasDescription() && goal.getDescription().hasText()
            ? goal.getDescription().getText()
            : null,
        goal.hasSubject() ? from.resolve(goal.getSubject()) : "",
        goal.hasExpressedBy() ? from.named(goal.getExpressedBy()) : null,
        start instanceof DateType day ? Days.first(day) : null);
  }

  DocumentReference document(org.hl7.fhir.r4.model.DocumentReference document) {
    return new DocumentReference(
        from.ref(),
        document.hasType() ? elements.codes(document.getType(), "type") : Codes.NONE,
        document.hasStatus() ? Elements.text(document.getStatusElement()) : "",
        document.hasSubject() ? from.named(document.getSubject()) : null,
        document.hasDateElement() ? Days.moment(document.getDateElement()) : null,
        document.hasAuthor() ? from.named(document.getAuthor()) : List.of(),
        document.hasContext() ? related(document.getContext()) : List.of());
  }

  private List<String> related(DocumentReferenceContextComponent context) {
    elements.refuseModifiers(context, "context");
    return context.hasRelated() ? from.named(context.getRelated()) : List.of();
  }
}
