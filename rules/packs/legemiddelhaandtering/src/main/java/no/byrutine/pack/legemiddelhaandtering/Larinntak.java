package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/** What has been given in LAR and seen taken, and the days that were missed. */
final class Larinntak {

  private static final Set<String> MISSED = Set.of("failed", "cancelled", "rejected");

  private final Facts facts;
  private final InForce parameters;
  private final LocalDate on;
  private final Larbeslutninger decisions;
  private final Lardoser doses;
  private final List<Object> found = new ArrayList<>();

  Larinntak(
      Facts facts, InForce parameters, LocalDate on, Larbeslutninger decisions, Lardoser doses) {
    this.facts = facts;
    this.parameters = parameters;
    this.on = on;
    this.decisions = decisions;
    this.doses = doses;
  }

  List<Object> fakta(Set<String> patients) {
    facts.all(MedicationAdministration.class).forEach(this::observedIntake);
    patients.forEach(this::missed);
    return found;
  }

  private void observedIntake(MedicationAdministration dose) {
    LocalDate day = Lardoser.day(dose);
    if (!dose.is("lar-legemiddel") || !dose.status().equals("completed") || day == null) {
      return;
    }
    List<Larvedtak> inForce = decisions.inForce("lar-utleveringsordning", dose.subject(), day);
    if (inForce.isEmpty()
        || !Boolean.TRUE.equals(inForce.get(0).paasyn())
        || doses.takenHome(dose.subject(), day)) {
      return;
    }
    boolean seen =
        Boolean.TRUE.equals(dose.observed())
            && dose.performer().stream()
                .map(performer -> decisions.person(performer.actor()))
                .anyMatch(person -> person != null && person.qualified("lar-helsepersonell", day));
    found.add(new Larpaasyn(dose, day, seen, List.of(dose, inForce.get(0))));
  }

  private void missed(String patient) {
    Optional<Parameter> window = parameters.value("lar-uteblitt-vindu");
    Set<LocalDate> days = new HashSet<>();
    List<Object> basedOn = new ArrayList<>();
    window.ifPresent(basedOn::add);
    // Without a window all are counted, so that the window is asked for when it could matter.
    LocalDate first =
        window
            .map(Parameter::value)
            .map(length -> on.minusDays(length.longValue() - 1))
            .orElse(LocalDate.MIN);
    for (Task task : facts.all(Task.class)) {
      if (task.is("lar-utlevering")
          && task.subject().equals(patient)
          && MISSED.contains(task.status())
          && task.statusReason().is("lar-ikke-moett")) {
        add(days, basedOn, task, Tider.dag(task.start()), first);
      }
    }
    for (MedicationAdministration dose : facts.all(MedicationAdministration.class)) {
      if (dose.is("lar-legemiddel")
          && dose.subject().equals(patient)
          && dose.status().equals("not-done")
          && dose.statusReason().is("lar-ikke-moett")) {
        add(days, basedOn, dose, Lardoser.day(dose), first);
      }
    }
    found.add(new Laruteblivelser(patient, number(days.size()), basedOn));
  }

  private void add(
      Set<LocalDate> days,
      List<Object> basedOn,
      Object missed,
      @Nullable LocalDate day,
      LocalDate first) {
    if (day != null && !day.isBefore(first) && !day.isAfter(on)) {
      days.add(day);
      basedOn.add(missed);
    }
  }

  private static BigDecimal number(long value) {
    return BigDecimal.valueOf(value);
  }
}
