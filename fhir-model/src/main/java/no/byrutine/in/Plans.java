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

  CarePlan carePlan(Element plan) {
    return new CarePlan(
        from.ref(),
        elements.codes(plan, "category"),
        plan.code("status"),
        plan.code("intent"),
        from.resolve(plan, "subject"),
        elements.period(plan, "period"),
        from.named(plan, "author"),
        from.allNamed(plan, "contributor"),
        Days.first(plan.text("created")),
        activities(plan.all("activity")));
  }

  private List<CarePlan.Activity> activities(List<Element> activities) {
    List<CarePlan.Activity> found = new ArrayList<>();
    for (Element activity : activities) {
      elements.refuseModifiers(activity);
      String reference = from.named(activity, "reference");
      Element detail = activity.one("detail");
      found.add(
          detail == null
              ? new CarePlan.Activity(Codes.NONE, "", Period.ALWAYS, null, null, null, reference)
              : activity(detail, reference));
    }
    return found;
  }

  private CarePlan.Activity activity(Element detail, @Nullable String reference) {
    elements.refuseModifiers(detail);
    elements.refuseNegated(
        detail,
        "Planen sier at dette ikke skal gjøres. Ta aktiviteten ut av det som sendes.",
        "The plan says that this is not to be done. Leave the activity out.");
    return new CarePlan.Activity(
        elements.codes(detail, "code"),
        detail.code("status"),
        elements.when(detail, "scheduled").days(),
        amounts.measure(detail, "dailyAmount"),
        amounts.measure(detail, "quantity"),
        detail.text("description"),
        reference);
  }

  Task task(Element task) {
    Elements.When execution = elements.when(task, "executionPeriod");
    return new Task(
        from.ref(),
        elements.codes(task, "code"),
        task.code("status"),
        elements.codes(task, "statusReason"),
        task.code("intent"),
        from.resolve(task, "for"),
        from.named(task, "focus"),
        from.named(task, "requester"),
        from.named(task, "owner"),
        execution.at(),
        execution.until(),
        restriction(task.one("restriction")),
        Days.moment(task.text("authoredOn")),
        elements.codes(task, "reasonCode"),
        from.named(task, "location"),
        from.allNamed(task, "basedOn"),
        from.allNamed(task, "partOf"),
        execution.days(),
        elements.wholeDay(task, "authoredOn"));
  }

  private Period restriction(@Nullable Element restriction) {
    if (restriction == null) {
      return Period.ALWAYS;
    }
    elements.refuseModifiers(restriction);
    return elements.period(restriction, "period");
  }

  Consent consent(Element consent) {
    Element provision = consent.one("provision");
    if (provision != null) {
      refuseExceptions(provision);
    }
    return new Consent(
        from.ref(),
        elements.codes(consent, "category"),
        elements.codes(consent, "scope"),
        consent.code("status"),
        from.resolve(consent, "patient"),
        Days.first(consent.text("dateTime")),
        provision == null ? Period.ALWAYS : elements.period(provision, "period"),
        provision == null || !provision.has("type") ? null : provision.code("type"));
  }

  private void refuseExceptions(Element provision) {
    elements.refuseModifiers(provision);
    if (provision.has("provision")) {
      elements.refuse(
          "not-supported",
          provision.place().child("provision"),
          "Samtykket har unntak, og Byrutine leser dem ikke. Send et samtykke for hver del.",
          "The consent has exceptions, and Byrutine does not read them. Send one for each part.");
    }
  }

  Flag flag(Element flag) {
    return new Flag(
        from.ref(),
        elements.codes(flag, "code"),
        elements.codes(flag, "category"),
        flag.code("status"),
        from.resolve(flag, "subject"),
        elements.period(flag, "period"),
        from.named(flag, "author"));
  }

  Device device(Element device) {
    return new Device(
        from.ref(),
        elements.codes(device, "type"),
        device.code("status"),
        from.named(device, "patient"),
        from.named(device, "location"));
  }
}
