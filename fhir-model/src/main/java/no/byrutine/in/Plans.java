package no.byrutine.in;

import java.util.ArrayList;
import java.util.List;
import no.byrutine.fhir.CarePlan;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Consent;
import no.byrutine.fhir.Device;
import no.byrutine.fhir.Flag;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.Task;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Task.TaskRestrictionComponent;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** What is planned, agreed to and to be done for a patient, and with which things. */
final class Plans {

  private final Projections from;
  private final Elements elements;
  private final Amounts amounts;

  Plans(Projections from, Elements elements, Amounts amounts) {
    this.from = from;
    this.elements = elements;
    this.amounts = amounts;
  }

  CarePlan carePlan(org.hl7.fhir.r4.model.CarePlan plan) {
    return new CarePlan(
        from.ref(),
        plan.hasCategory() ? elements.codes(plan.getCategory(), "category") : Codes.NONE,
        plan.hasStatus() ? Elements.text(plan.getStatusElement()) : "",
        plan.hasIntent() ? Elements.text(plan.getIntentElement()) : "",
        plan.hasSubject() ? from.resolve(plan.getSubject()) : "",
        plan.hasPeriod() ? elements.period(plan.getPeriod(), "period") : Period.ALWAYS,
        plan.hasAuthor() ? from.named(plan.getAuthor()) : null,
        plan.hasContributor() ? from.named(plan.getContributor()) : List.of(),
        plan.hasCreatedElement() ? Days.first(plan.getCreatedElement()) : null,
        plan.hasActivity() ? activities(plan.getActivity()) : List.of());
  }

  private List<CarePlan.Activity> activities(List<CarePlanActivityComponent> activities) {
    List<CarePlan.Activity> found = new ArrayList<>();
    for (int i = 0; i < activities.size(); i++) {
      String element = "activity[" + i + "]";
      CarePlanActivityComponent activity = activities.get(i);
      elements.refuseModifiers(activity, element);
      String reference = activity.hasReference() ? from.named(activity.getReference()) : null;
      found.add(
          activity.hasDetail()
              ? activity(activity.getDetail(), element + ".detail", reference)
              : new CarePlan.Activity(Codes.NONE, "", Period.ALWAYS, null, null, null, reference));
    }
    return found;
  }

  private CarePlan.Activity activity(
      CarePlanActivityDetailComponent detail, String element, @Nullable String reference) {
    elements.refuseModifiers(detail, element);
    if (detail.hasDoNotPerformElement()
        && Boolean.TRUE.equals(detail.getDoNotPerformElement().getValue())) {
      elements.refuse(
          "not-supported",
          element + ".doNotPerform",
          "Planen sier at dette ikke skal gjøres. Ta aktiviteten ut av det som sendes.",
          "The plan says that this is not to be done. Leave the activity out.");
    }
    return new CarePlan.Activity(
        detail.hasCode() ? elements.codes(detail.getCode(), element + ".code") : Codes.NONE,
        detail.hasStatus() ? Elements.text(detail.getStatusElement()) : "",
        detail.hasScheduled() ? scheduled(detail.getScheduled(), element) : Period.ALWAYS,
        detail.hasDailyAmount()
            ? amounts.measure(detail.getDailyAmount(), element + ".dailyAmount")
            : null,
        detail.hasQuantity() ? amounts.measure(detail.getQuantity(), element + ".quantity") : null,
        detail.hasDescription() ? detail.getDescription() : null,
        reference);
  }

  private Period scheduled(Type scheduled, String element) {
    return elements.when(scheduled, element + ".scheduled").days();
  }

  Task task(org.hl7.fhir.r4.model.Task task) {
    Elements.When execution =
        task.hasExecutionPeriod()
            ? elements.when(task.getExecutionPeriod(), "executionPeriod")
            : Elements.When.NOT_SAID;
    return new Task(
        from.ref(),
        task.hasCode() ? elements.codes(task.getCode(), "code") : Codes.NONE,
        task.hasStatus() ? Elements.text(task.getStatusElement()) : "",
        task.hasStatusReason()
            ? elements.codes(task.getStatusReason(), "statusReason")
            : Codes.NONE,
        task.hasIntent() ? Elements.text(task.getIntentElement()) : "",
        task.hasFor() ? from.resolve(task.getFor()) : "",
        task.hasFocus() ? from.named(task.getFocus()) : null,
        task.hasRequester() ? from.named(task.getRequester()) : null,
        task.hasOwner() ? from.named(task.getOwner()) : null,
        execution.at(),
        execution.until(),
        task.hasRestriction() ? restriction(task.getRestriction()) : Period.ALWAYS,
        task.hasAuthoredOnElement() ? Days.moment(task.getAuthoredOnElement()) : null,
        task.hasReasonCode() ? elements.codes(task.getReasonCode(), "reasonCode") : Codes.NONE,
        task.hasLocation() ? from.named(task.getLocation()) : null,
        task.hasBasedOn() ? from.named(task.getBasedOn()) : List.of(),
        task.hasPartOf() ? from.named(task.getPartOf()) : List.of(),
        execution.days(),
        task.hasAuthoredOnElement()
            ? elements.wholeDay(task.getAuthoredOnElement(), "authoredOn")
            : null);
  }

  private Period restriction(TaskRestrictionComponent restriction) {
    elements.refuseModifiers(restriction, "restriction");
    return restriction.hasPeriod()
        ? elements.period(restriction.getPeriod(), "restriction.period")
        : Period.ALWAYS;
  }

  Consent consent(org.hl7.fhir.r4.model.Consent consent) {
    ProvisionComponent provision = consent.hasProvision() ? consent.getProvision() : null;
    if (provision != null) {
      refuseExceptions(provision);
    }
    return new Consent(
        from.ref(),
        consent.hasCategory() ? elements.codes(consent.getCategory(), "category") : Codes.NONE,
        consent.hasScope() ? elements.codes(consent.getScope(), "scope") : Codes.NONE,
        consent.hasStatus() ? Elements.text(consent.getStatusElement()) : "",
        consent.hasPatient() ? from.resolve(consent.getPatient()) : "",
        consent.hasDateTimeElement() ? Days.first(consent.getDateTimeElement()) : null,
        provision != null && provision.hasPeriod()
            ? elements.period(provision.getPeriod(), "provision.period")
            : Period.ALWAYS,
        provision != null && provision.hasType()
            ? Elements.text(provision.getTypeElement())
            : null);
  }

  private void refuseExceptions(ProvisionComponent provision) {
    elements.refuseModifiers(provision, "provision");
    if (provision.hasProvision()) {
      elements.refuse(
          "not-supported",
          "provision.provision",
          "Samtykket har unntak, og Byrutine leser dem ikke. Send et samtykke for hver del.",
          "The consent has exceptions, and Byrutine does not read them. Send one for each part.");
    }
  }

  Flag flag(org.hl7.fhir.r4.model.Flag flag) {
    return new Flag(
        from.ref(),
        flag.hasCode() ? elements.codes(flag.getCode(), "code") : Codes.NONE,
        flag.hasCategory() ? elements.codes(flag.getCategory(), "category") : Codes.NONE,
        flag.hasStatus() ? Elements.text(flag.getStatusElement()) : "",
        flag.hasSubject() ? from.resolve(flag.getSubject()) : "",
        flag.hasPeriod() ? elements.period(flag.getPeriod(), "period") : Period.ALWAYS,
        flag.hasAuthor() ? from.named(flag.getAuthor()) : null);
  }

  Device device(org.hl7.fhir.r4.model.Device device) {
    return new Device(
        from.ref(),
        device.hasType() ? elements.codes(device.getType(), "type") : Codes.NONE,
        device.hasStatus() ? Elements.text(device.getStatusElement()) : "",
        device.hasPatient() ? from.named(device.getPatient()) : null,
        device.hasLocation() ? from.named(device.getLocation()) : null);
  }
}
