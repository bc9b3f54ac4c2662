package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.byrutine.fhir.Coding;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Task;

/** Who is to do each medicine task, or could. */
final class Oppgavetildeling {

  private static final Set<String> DROPPED = Set.of("cancelled", "failed", "entered-in-error");

  private final Fullmaktssak sak;
  private final Utfoererforhold forhold;
  private final List<Object> found;

  /**
   * @param found where the facts are added
   */
  Oppgavetildeling(Fullmaktssak sak, Utfoererforhold forhold, List<Object> found) {
    this.sak = sak;
    this.forhold = forhold;
    this.found = found;
  }

  void task(Task task) {
    Optional<Observation> alone = managesAlone(task);
    if (alone.isPresent()) {
      found.add(new HaandtererSelv(task, alone.get()));
    } else if (task.status().equals("rejected")) {
      declined(task);
    } else if (!Fullmaktssak.isOver(task)) {
      open(task);
    }
  }

  /** Said so for that day, and nothing agreed about our help (regulation § 2). */
  private Optional<Observation> managesAlone(Task task) {
    LocalDate day = sak.day(task);
    boolean agreed = !sak.agreements(task).isEmpty();
    return sak.affirmed("haandterer-legemidler-selv").stream()
        .filter(one -> !agreed)
        .filter(one -> one.subject().equals(task.subject()) && one.effective().contains(day))
        .findFirst();
  }

  private void declined(Task task) {
    if (task.statusReason().is("utenfor-egen-kompetanse")) {
      boolean again =
          sak.tasks().stream()
              .filter(other -> other.is("legemiddeloppgave") && sameWork(task, other))
              .anyMatch(
                  other ->
                      !other.status().equals("rejected")
                          && !DROPPED.contains(other.status())
                          && other.owner() != null
                          && !other.owner().equals(task.owner()));
      found.add(new AvvistOppgave(task, due(task), again));
    }
  }

  private boolean due(Task task) {
    OffsetDateTime start = task.start();
    return start == null
        || sak.now()
            .map(now -> Tider.minutter(start, now) >= 0)
            .orElseGet(() -> !sak.today().isBefore(sak.day(task)));
  }

  /** Whether two tasks are the same to do: for the same patient, with the same, on the same day. */
  private boolean sameWork(Task one, Task other) {
    return one.subject().equals(other.subject())
        && Fullmaktssak.codes(one.codes()).equals(Fullmaktssak.codes(other.codes()))
        && (one.focus() == null || one.focus().equals(other.focus()))
        && sak.day(one).equals(sak.day(other));
  }

  private void open(Task task) {
    String owner = sak.person(task.owner());
    if (!owner.isEmpty() || task.owner() != null) {
      forhold.om(errand(task, owner.isEmpty() ? String.valueOf(task.owner()) : owner, true));
      return;
    }
    found.add(errand(task, "", true));
    found.add(new LedigOppgave(task, sak.day(task)));
    Set<String> units = sak.places().above(sak.places().unitOf(task.location()));
    sak.roles().stream()
        .filter(role -> role.is("paa-vakt") && Fullmaktssak.holds(role, sak.day(task)))
        .filter(role -> units.contains(role.organization()))
        .map(role -> sak.person(role.practitioner()))
        .filter(person -> sak.known(person).isPresent())
        .distinct()
        .forEach(candidate -> forhold.om(errand(task, candidate, false)));
  }

  private Legemiddeloppdrag errand(Task task, String person, boolean assigned) {
    String unit = sak.places().unitOf(task.location());
    List<Object> basedOn = new ArrayList<>(List.of(task));
    sak.known(person).ifPresent(basedOn::add);
    basedOn.addAll(sak.places().sent(task.location(), unit));
    basedOn.addAll(sak.agreements(task));
    boolean before =
        sak.tasks().stream()
            .filter(other -> other.status().equals("rejected"))
            .filter(other -> other.statusReason().is("utenfor-egen-kompetanse"))
            .anyMatch(other -> sak.person(other.owner()).equals(person) && sameWork(other, task));
    Set<Coding> codes = Fullmaktssak.codes(task.codes());
    return new Legemiddeloppdrag(
        task,
        person,
        sak.day(task),
        assigned,
        sak.known(person).isPresent(),
        unit,
        sak.places().is(unit, "enhetstype"),
        sak.places().is(unit, "enhet-dagsenter"),
        !sak.agreements(task).isEmpty(),
        task.is("dele-ut") && codes.size() == 1,
        before,
        basedOn);
  }
}
