package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.byrutine.engine.Context;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.Medication;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Patient;
import no.byrutine.fhir.Practitioner;
import no.byrutine.fhir.PractitionerRole;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/** Withdrawals: those that are to be made, those that were made, and their entries. */
final class Abuttak {

  private static final Set<String> STOPPED =
      Set.of("cancelled", "rejected", "failed", "entered-in-error");
  private static final Set<String> GROUPS = Set.of("A", "B");
  private static final String WITH_ACCOUNT = "A";

  private final Facts given;
  private final InForce parameters;
  private final Context context;
  private final Misbruksavklaring misuse;

  Abuttak(Facts given, InForce parameters, Context context) {
    this.given = given;
    this.parameters = parameters;
    this.context = context;
    this.misuse = new Misbruksavklaring(given, parameters);
  }

  /** What follows for every task. */
  List<Object> facts() {
    List<Object> facts = new ArrayList<>();
    for (Task task : given.all(Task.class)) {
      if (STOPPED.contains(task.status())) {
        continue;
      }
      if (task.is("ab-uttak") && task.status().equals("completed")) {
        facts.addAll(made(task));
      } else if (task.is("ab-uttak")) {
        facts.add(planned(task));
        waiting(task).ifPresent(facts::add);
        misuse.suspicion(task.subject()).ifPresent(facts::add);
      } else if (task.is("slett-ab-regnskap") && !task.status().equals("completed")) {
        facts.add(deletion(task));
      }
    }
    return facts;
  }

  private Optional<Medication> item(@Nullable String ref) {
    return given.all(Medication.class).stream().filter(one -> one.ref().equals(ref)).findFirst();
  }

  private List<Observation> about(Task task, String concept) {
    return given.all(Observation.class).stream()
        .filter(one -> one.is(concept) && task.ref().equals(one.focus()))
        .sorted(Comparator.comparing(Observation::ref))
        .toList();
  }

  private List<Observation> entries(Task task) {
    return about(task, "ab-regnskapsfoering").stream().filter(one -> one.at() != null).toList();
  }

  private List<Object> made(Task task) {
    List<Observation> entries = entries(task);
    List<Observation> discards = about(task, "ab-kassert");
    String item = Objects.requireNonNullElse(task.focus(), "");
    List<Object> basedOn = new ArrayList<>(List.of(task));
    basedOn.addAll(entries);
    basedOn.addAll(discards);
    boolean entered = !entries.isEmpty() && task.end() != null;
    List<Object> facts = new ArrayList<>();
    facts.add(
        new GjortUttak(
            item,
            !task.subject().isEmpty(),
            !discards.isEmpty(),
            entered,
            entries.stream().anyMatch(one -> one.value() != null),
            minutes(task.end(), entries),
            basedOn));
    facts.add(signatures(task, item));
    if (!task.subject().isEmpty() && discards.isEmpty() && !accountedFor(task, item)) {
      facts.add(new UttakIkkeGitt(item, List.of(task)));
    }
    return facts;
  }

  private @Nullable BigDecimal minutes(
      @Nullable OffsetDateTime withdrawn, List<Observation> entries) {
    OffsetDateTime until =
        entries.stream()
            .map(Observation::at)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .or(context::at)
            .orElse(null);
    return withdrawn == null || until == null
        ? null
        : BigDecimal.valueOf(Tider.minutter(withdrawn, until));
  }

  /** Given, or written as not given, on the day of the withdrawal or later. */
  private boolean accountedFor(Task task, String item) {
    LocalDate withdrawn = Tider.dag(task.end());
    return given.all(MedicationAdministration.class).stream()
        .filter(one -> one.subject().equals(task.subject()))
        .filter(one -> item.equals(one.medication()))
        .filter(one -> one.effective().hasStart())
        .anyMatch(one -> withdrawn == null || !one.effective().start().isBefore(withdrawn));
  }

  private Uttakssignatur signatures(Task task, String item) {
    List<String> signers = new ArrayList<>();
    if (task.owner() != null) {
      signers.add(task.owner());
    }
    List<Object> basedOn = new ArrayList<>(List.of(task));
    for (Observation signature : about(task, "ab-kontrasignatur")) {
      signers.addAll(signature.performer());
      basedOn.add(signature);
    }
    List<Optional<String>> persons = signers.stream().map(this::person).toList();
    List<String> known = persons.stream().flatMap(Optional::stream).toList();
    return new Uttakssignatur(
        item,
        BigDecimal.valueOf(signers.size()),
        known.size() < signers.size(),
        known.stream().distinct().count() < known.size(),
        basedOn);
  }

  /** One person has one HPR number, in whatever role; empty when the person was not sent. */
  private Optional<String> person(String signer) {
    return person(given, signer);
  }

  static Optional<String> person(Facts given, String signer) {
    String ref =
        given.all(PractitionerRole.class).stream()
            .filter(role -> role.ref().equals(signer))
            .map(PractitionerRole::practitioner)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(signer);
    return given.all(Practitioner.class).stream()
        .filter(one -> one.ref().equals(ref))
        .map(one -> one.hpr() == null ? one.ref() : one.hpr())
        .findFirst();
  }

  private PlanlagtUttak planned(Task task) {
    Optional<Medication> item = item(task.focus());
    List<Object> basedOn = new ArrayList<>(List.of(task));
    item.ifPresent(basedOn::add);
    Optional<MedicationRequest> order = item.flatMap(one -> order(task, one));
    order.ifPresent(basedOn::add);
    List<Practitioner> owner =
        given.all(Practitioner.class).stream()
            .filter(one -> ownerRef(task).equals(one.ref()))
            .toList();
    basedOn.addAll(owner);
    return new PlanlagtUttak(
        task.subject(),
        given.all(Patient.class).stream().anyMatch(one -> one.ref().equals(task.subject())),
        item.isPresent(),
        item.map(Medication::prescriptionGroup).filter(GROUPS::contains).isPresent(),
        !owner.isEmpty(),
        order.isPresent(),
        notEntered(task).isEmpty(),
        misuse.settled(task.subject()),
        basedOn);
  }

  private String ownerRef(Task task) {
    return given.all(PractitionerRole.class).stream()
        .filter(role -> role.ref().equals(task.owner()))
        .map(PractitionerRole::practitioner)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(Objects.requireNonNullElse(task.owner(), ""));
  }

  private Optional<MedicationRequest> order(Task task, Medication item) {
    return given.all(MedicationRequest.class).stream()
        .filter(order -> order.subject().equals(task.subject()))
        .filter(order -> order.status().equals("active"))
        .filter(order -> order.validity().contains(context.on()))
        .filter(order -> order.sameSubstance(item) || item.ref().equals(order.medication()))
        .findFirst();
  }

  private Optional<UfoerteUttak> waiting(Task task) {
    List<Task> open = notEntered(task);
    if (open.isEmpty()) {
      return Optional.empty();
    }
    List<Object> basedOn = new ArrayList<>(List.of(task));
    basedOn.addAll(open);
    return Optional.of(new UfoerteUttak(task.subject(), basedOn));
  }

  /**
   * The withdrawals that were made of A, or of what may be A, and are not in the account that the
   * next one goes into.
   */
  private List<Task> notEntered(Task next) {
    return given.all(Task.class).stream()
        .filter(task -> task.is("ab-uttak") && task.status().equals("completed"))
        .filter(task -> mayShareAccount(task, next))
        .filter(task -> !knownOther(task.focus()))
        .filter(task -> task.end() == null || entries(task).isEmpty())
        .toList();
  }

  /** Each unit keeps its own account. A withdrawal that names no unit may be of any. */
  private static boolean mayShareAccount(Task one, Task other) {
    return one.location() == null
        || other.location() == null
        || one.location().equals(other.location());
  }

  private boolean knownOther(@Nullable String item) {
    return item(item)
        .map(Medication::prescriptionGroup)
        .filter(group -> !group.equals(WITH_ACCOUNT))
        .isPresent();
  }

  private Regnskapssletting deletion(Task task) {
    Optional<Observation> entry =
        given.all(Observation.class).stream()
            .filter(one -> one.is("ab-regnskapsfoering") && one.ref().equals(task.focus()))
            .filter(one -> one.effective().hasEnd())
            .findFirst();
    List<Object> basedOn = new ArrayList<>(List.of(task));
    entry.ifPresent(basedOn::add);
    boolean other =
        entry
            .flatMap(one -> withdrawal(one.focus()))
            .filter(made -> knownOther(made.focus()))
            .isPresent();
    Optional<Parameter> years = parameters.value("a-regnskap-bevares-aar");
    years.ifPresent(basedOn::add);
    LocalDate keptUntil =
        entry.flatMap(one -> years.map(kept -> keptUntil(one, kept))).orElse(null);
    return new Regnskapssletting(
        keptUntil != null,
        other ? null : keptUntil,
        !other && keptUntil != null && !context.on().isAfter(keptUntil),
        other,
        basedOn);
  }

  private Optional<Task> withdrawal(@Nullable String ref) {
    return given.all(Task.class).stream().filter(one -> one.ref().equals(ref)).findFirst();
  }

  private static LocalDate keptUntil(Observation entry, Parameter years) {
    BigDecimal value = Objects.requireNonNull(years.value());
    return entry.effective().end().plusYears(value.longValueExact());
  }
}
