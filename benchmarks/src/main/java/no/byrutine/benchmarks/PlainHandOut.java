package no.byrutine.benchmarks;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.byrutine.fhir.AllergyIntolerance;
import no.byrutine.fhir.Dosage;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Practitioner;
import no.byrutine.fhir.Quantity;
import no.byrutine.fhir.Resource;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;

/**
 * Whether one dose may be given, as a programmer would write it by hand: the five rights, the
 * order, the maximum and the interval of a dose as needed, CAVE and the double control. It answers
 * with the first reason against, and has nothing else to say for itself.
 */
final class PlainHandOut {

  /**
   * @param reason why not; empty when the dose may be given
   */
  record Answer(boolean allowed, String reason) {}

  Answer mayGive(Facts facts, String taskRef, OffsetDateTime now) {
    Map<String, Resource> byRef = new HashMap<>();
    for (Resource resource : facts.resources()) {
      byRef.put(resource.ref(), resource);
    }
    if (!(byRef.get(taskRef) instanceof Task task)
        || !(byRef.get(String.valueOf(task.focus())) instanceof MedicationRequest order)) {
      return no("no-order");
    }
    MedicationAdministration planned = null;
    for (Resource resource : facts.resources()) {
      if (resource instanceof MedicationAdministration dose
          && dose.status().equals("in-progress")
          && order.ref().equals(dose.request())) {
        planned = dose;
      }
    }
    if (planned == null || planned.at() == null || planned.dose() == null) {
      return no("no-dose");
    }
    String wrong = order(byRef, order, now.toLocalDate());
    if (wrong.isEmpty()) {
      wrong = rights(task, order, planned, now);
    }
    if (wrong.isEmpty()) {
      wrong = asNeeded(facts, byRef, order, planned);
    }
    if (wrong.isEmpty()) {
      wrong = cave(facts, order);
    }
    if (wrong.isEmpty()) {
      wrong = control(facts, byRef, task);
    }
    return wrong.isEmpty() ? new Answer(true, "") : no(wrong);
  }

  private static Answer no(String reason) {
    return new Answer(false, reason);
  }

  private static String order(
      Map<String, Resource> byRef, MedicationRequest order, LocalDate today) {
    if (!order.status().equals("active")
        || !order.intent().equals("order")
        || !order.validity().contains(today)
        || (order.authoredOn() != null && order.authoredOn().isAfter(today))) {
      return "order-not-active";
    }
    LocalDate day = order.authoredOn() == null ? today : order.authoredOn();
    return byRef.get(String.valueOf(order.requester())) instanceof Practitioner doctor
            && doctor.qualified("lege", day)
        ? ""
        : "not-ordered-by-a-doctor";
  }

  /** Patient, medicine, dose, route and time. */
  private static String rights(
      Task task, MedicationRequest order, MedicationAdministration planned, OffsetDateTime now) {
    if (!planned.subject().equals(order.subject()) || !task.subject().equals(order.subject())) {
      return "wrong-patient";
    }
    if (!planned.sameSubstance(order)) {
      return "wrong-medicine";
    }
    if (!Objects.requireNonNull(planned.at()).isEqual(now)) {
      return "wrong-time";
    }
    for (Dosage dosage : order.dosage()) {
      Quantity ordered = dosage.dose();
      BigDecimal amount =
          ordered == null || ordered.unit() == null
              ? null
              : Objects.requireNonNull(planned.dose()).in(ordered.unit());
      if (ordered != null && amount != null && amount.compareTo(ordered.value()) == 0) {
        return dosage.route().codings().equals(planned.route().codings()) ? "" : "wrong-route";
      }
    }
    return "wrong-dose";
  }

  private static String asNeeded(
      Facts facts,
      Map<String, Resource> byRef,
      MedicationRequest order,
      MedicationAdministration planned) {
    for (Dosage dosage : order.dosage()) {
      if (dosage.asNeeded()) {
        return asNeeded(facts, byRef, order, planned, dosage);
      }
    }
    return "";
  }

  /** The doses of the same substance in the rolling period, fixed ones too. */
  private static String asNeeded(
      Facts facts,
      Map<String, Resource> byRef,
      MedicationRequest order,
      MedicationAdministration planned,
      Dosage dosage) {
    if (dosage.maxDose() == null
        || dosage.maxDose().unit() == null
        || dosage.maxPer() == null
        || dosage.timing() == null
        || dosage.timing().minimumInterval() == null) {
      return "order-without-maximum-or-interval";
    }
    OffsetDateTime now = Objects.requireNonNull(planned.at());
    String unit = dosage.maxDose().unit();
    BigDecimal sum = Objects.requireNonNull(planned.dose()).in(unit);
    if (sum == null) {
      return "cannot-be-counted";
    }
    Duration least = dosage.timing().minimumInterval();
    for (Resource resource : facts.resources()) {
      if (resource instanceof MedicationAdministration dose
          && !dose.ref().equals(planned.ref())
          && dose.subject().equals(order.subject())
          && !dose.status().equals("not-done")
          && isOf(dose, order, byRef)) {
        if (dose.at() == null) {
          return "cannot-be-counted";
        }
        Duration since = Duration.between(dose.at(), now);
        if (since.abs().compareTo(least) < 0) {
          return "too-soon";
        }
        if (!since.isNegative() && since.compareTo(dosage.maxPer()) < 0) {
          BigDecimal amount = dose.dose() == null ? null : dose.dose().in(unit);
          if (amount == null) {
            return "cannot-be-counted";
          }
          sum = sum.add(amount);
        }
      }
    }
    return sum.compareTo(dosage.maxDose().value()) > 0 ? "over-the-maximum" : "";
  }

  private static boolean isOf(
      MedicationAdministration dose, MedicationRequest order, Map<String, Resource> byRef) {
    return order.ref().equals(dose.request())
        || dose.sameSubstance(order)
        || (byRef.get(String.valueOf(dose.request())) instanceof MedicationRequest other
            && other.sameSubstance(order));
  }

  /** A CAVE on a group reaches to all in the group; one that was not asked for is no answer. */
  private static String cave(Facts facts, MedicationRequest order) {
    boolean known = false;
    String substance = order.atc();
    for (Resource resource : facts.resources()) {
      if (resource instanceof AllergyIntolerance cave && cave.subject().equals(order.subject())) {
        known = true;
        String group = cave.atc();
        if (group != null && substance != null && substance.startsWith(group)) {
          return "cave";
        }
      }
    }
    return known ? "" : "cave-not-known";
  }

  /** Two persons have signed, when two are asked for. */
  private static String control(Facts facts, Map<String, Resource> byRef, Task task) {
    boolean asked = true;
    Set<String> persons = new HashSet<>();
    for (Resource resource : facts.resources()) {
      if (resource instanceof Observation answer && task.ref().equals(answer.focus())) {
        if (answer.is("dobbeltkontroll-kreves")) {
          asked = !Boolean.FALSE.equals(answer.yes());
        } else if (answer.is("dobbeltkontroll-signatur")) {
          for (String performer : answer.performer()) {
            if (byRef.get(performer) instanceof Practitioner who) {
              persons.add(who.ref());
            }
          }
        }
      }
    }
    return asked && persons.size() < 2 ? "double-control" : "";
  }
}
