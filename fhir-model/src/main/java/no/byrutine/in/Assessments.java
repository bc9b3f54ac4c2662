package no.byrutine.in;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import no.byrutine.fhir.Condition;
import no.byrutine.fhir.DocumentReference;
import no.byrutine.fhir.Goal;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.Quantity;
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

  Condition condition(Element condition) {
    Element age = condition.one("onsetAge");
    return new Condition(
        from.ref(),
        elements.codes(condition, "code"),
        elements.codes(condition, "clinicalStatus"),
        elements.codes(condition, "verificationStatus"),
        elements.codes(condition, "severity"),
        from.resolve(condition, "subject"),
        age == null ? elements.when(condition, "onset").days() : Period.ALWAYS,
        age == null ? null : years(age),
        Days.first(condition.text("recordedDate")));
  }

  /** The code of FHIR's own system that says how sure it is; null when there is none. */
  static @Nullable String verification(Element condition) {
    return Allergies.code(condition.one("verificationStatus"), VERIFICATION);
  }

  /** An age in years; months become years, and never one that is not reached. */
  private @Nullable BigDecimal years(Element age) {
    Quantity sent = amounts.measure(age);
    if (sent == null || "a".equals(sent.unit())) {
      return sent == null ? null : sent.value();
    }
    if ("mo".equals(sent.unit())) {
      return sent.value().divide(MONTHS, YEAR_DECIMALS, RoundingMode.DOWN);
    }
    elements.refuse(
        "value",
        age.place().child("code"),
        "Enheten er " + Quoted.nb(sent.unit()) + ", ventet en alder i år (a) eller måneder (mo).",
        "The unit is "
            + Quoted.en(sent.unit())
            + ", expected an age in years (a) or in months (mo).");
    return null;
  }

  Goal goal(Element goal) {
    Element start = goal.one("start");
    if (start != null && !start.type().equals("date")) {
      elements.refuseType(start, "startDate");
    }
    Element description = goal.one("description");
    return new Goal(
        from.ref(),
        elements.codes(goal, "category"),
        goal.code("lifecycleStatus"),
        elements.codes(goal, "description"),
        description == null ? null : description.text("text"),
        from.resolve(goal, "subject"),
        from.named(goal, "expressedBy"),
        Days.first(goal.text("startDate")));
  }

  DocumentReference document(Element document) {
    Element context = document.one("context");
    return new DocumentReference(
        from.ref(),
        elements.codes(document, "type"),
        document.code("status"),
        from.named(document, "subject"),
        Days.moment(document.text("date")),
        from.allNamed(document, "author"),
        context == null ? List.of() : related(context));
  }

  private List<String> related(Element context) {
    elements.refuseModifiers(context);
    return from.allNamed(context, "related");
  }
}
