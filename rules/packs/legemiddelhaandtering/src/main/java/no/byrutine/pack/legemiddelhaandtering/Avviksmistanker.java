package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.byrutine.fhir.AdverseEvent;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Dosage;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.Quantity;
import no.byrutine.fhir.Resource;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/** What looks like a deviation that nobody has reported. */
final class Avviksmistanker {

  private final Facts given;
  private final LocalDate today;
  private final Map<String, MedicationRequest> orders = new LinkedHashMap<>();

  Avviksmistanker(Facts given, LocalDate today) {
    this.given = given;
    this.today = today;
    given.all(MedicationRequest.class).forEach(order -> orders.put(order.ref(), order));
  }

  List<Avviksmistanke> alle() {
    List<Avviksmistanke> found = new ArrayList<>();
    for (MedicationAdministration one : given.all(MedicationAdministration.class)) {
      String request = one.request();
      MedicationRequest order = request == null ? null : orders.get(request);
      if (order != null && !isReported(one.ref())) {
        compare(one, order, found);
      }
    }
    given.all(Task.class).stream()
        .filter(task -> task.is("dele-ut") && !isReported(task.ref()))
        .forEach(task -> omitted(task).ifPresent(found::add));
    return found;
  }

  private void compare(
      MedicationAdministration one, MedicationRequest order, List<Avviksmistanke> found) {
    if (one.status().equals("not-done")) {
      if (one.statusReason().codings().isEmpty()) {
        found.add(suspicion("utelatt", one.subject(), day(one), 0, one, order));
      }
      return;
    }
    if (!one.status().equals("completed")) {
      return;
    }
    if (bothKnown(one.atc(), order.atc()) && !one.sameSubstance(order)) {
      found.add(suspicion("legemiddel", one.subject(), day(one), 0, one, order));
    }
    if (otherDose(one.dose(), order)) {
      found.add(suspicion("dose", one.subject(), day(one), 0, one, order));
    }
    if (!one.subject().equals(order.subject())) {
      found.add(suspicion("pasient", one.subject(), day(one), 0, one, order));
    }
    if (otherRoute(one.route(), order)) {
      found.add(suspicion("maate", one.subject(), day(one), 0, one, order));
    }
    late(one, order).ifPresent(found::add);
  }

  private static @Nullable LocalDate day(MedicationAdministration one) {
    return one.at() != null
        ? Tider.dag(one.at())
        : one.effective().hasStart() ? one.effective().start() : null;
  }

  private static boolean bothKnown(@Nullable String one, @Nullable String other) {
    return one != null && other != null && one.length() == other.length();
  }

  private static boolean otherDose(@Nullable Quantity given, MedicationRequest order) {
    List<Quantity> ordered =
        order.dosage().stream().map(Dosage::dose).filter(Objects::nonNull).toList();
    return given != null
        && !ordered.isEmpty()
        && ordered.stream().allMatch(given::sameKind)
        && ordered.stream().noneMatch(dose -> same(given, dose));
  }

  private static boolean same(Quantity one, Quantity other) {
    String unit = one.unit();
    BigDecimal converted = unit == null ? null : other.in(unit);
    return converted != null && converted.compareTo(one.value()) == 0;
  }

  private static boolean otherRoute(Codes route, MedicationRequest order) {
    List<Codes> ordered =
        order.dosage().stream()
            .map(Dosage::route)
            .filter(codes -> !codes.codings().isEmpty())
            .toList();
    return !route.codings().isEmpty()
        && !ordered.isEmpty()
        && ordered.stream()
            .allMatch(codes -> Collections.disjoint(codes.codings(), route.codings()));
  }

  private Optional<Avviksmistanke> late(MedicationAdministration one, MedicationRequest order) {
    OffsetDateTime at = one.at();
    if (at == null) {
      return Optional.empty();
    }
    return given.all(Task.class).stream()
        .filter(task -> task.is("dele-ut") && order.ref().equals(task.focus()))
        .filter(task -> Objects.equals(Tider.dag(task.start()), Tider.dag(at)))
        .map(Task::start)
        .filter(Objects::nonNull)
        .map(start -> Math.abs(Tider.minutter(start, at)))
        .min(Long::compare)
        .filter(minutes -> minutes > 0)
        .map(minutes -> suspicion("tid", one.subject(), day(one), minutes, one, order));
  }

  private Optional<Avviksmistanke> omitted(Task task) {
    LocalDate day = Tider.dag(task.start());
    MedicationRequest order = task.focus() == null ? null : orders.get(task.focus());
    if (day == null || order == null || !day.isBefore(today)) {
      return Optional.empty();
    }
    boolean recorded =
        given.all(MedicationAdministration.class).stream()
            .anyMatch(one -> order.ref().equals(one.request()) && day.equals(day(one)));
    return recorded || Avviksbok.WITHDRAWN.contains(task.status())
        ? Optional.empty()
        : Optional.of(suspicion("utelatt", task.subject(), day, 0, task, order));
  }

  private static Avviksmistanke suspicion(
      String type,
      String patient,
      @Nullable LocalDate day,
      long minutes,
      Resource what,
      MedicationRequest order) {
    return new Avviksmistanke(type, patient, day, minutes, isAb(what, order), List.of(what, order));
  }

  private static boolean isAb(Resource what, MedicationRequest order) {
    Set<String> ab = Set.of("A", "B");
    return ab.contains(Objects.requireNonNullElse(order.prescriptionGroup(), ""))
        || (what instanceof MedicationAdministration one
            && ab.contains(Objects.requireNonNullElse(one.prescriptionGroup(), "")));
  }

  private boolean isReported(String ref) {
    return given.all(AdverseEvent.class).stream()
        .anyMatch(event -> event.suspectEntity().contains(ref));
  }
}
