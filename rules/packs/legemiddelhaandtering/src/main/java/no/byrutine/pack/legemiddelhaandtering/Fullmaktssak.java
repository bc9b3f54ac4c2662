package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.byrutine.engine.Context;
import no.byrutine.engine.InForce;
import no.byrutine.fhir.CarePlan;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Coding;
import no.byrutine.fhir.Device;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Practitioner;
import no.byrutine.fhir.PractitionerRole;
import no.byrutine.fhir.Resource;
import no.byrutine.fhir.ServiceRequest;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/** The tasks, the people and their roles in a case of fullmakt, and what was entered of them. */
final class Fullmaktssak {

  private static final String TASKS = "https://byrutine.no/fhir/CodeSystem/legemiddeloppgave";
  private static final Set<String> OVER =
      Set.of("completed", "cancelled", "failed", "entered-in-error", "rejected");
  private static final Set<String> ENTERED = Set.of("final", "amended", "corrected");
  private static final List<String> EMPLOYMENTS =
      List.of("student", "elev", "assistent", "vikar", "ansatt");

  private final Context context;
  private final InForce parameters;
  private final Fullmaktssteder places;
  private final List<Task> tasks;
  private final List<PractitionerRole> roles;
  private final List<Observation> entered;
  private final List<ServiceRequest> requests;
  private final List<CarePlan> plans;
  private final Map<String, Practitioner> people = new HashMap<>();
  private final Map<String, Device> devices = new HashMap<>();
  private final Map<String, PractitionerRole> byRef = new HashMap<>();
  private final Map<String, List<PractitionerRole>> byPerson = new HashMap<>();

  Fullmaktssak(Facts facts, InForce parameters, Context context) {
    this.context = context;
    this.parameters = parameters;
    this.places = new Fullmaktssteder(facts);
    this.tasks = facts.all(Task.class);
    this.roles = facts.all(PractitionerRole.class);
    this.entered =
        facts.all(Observation.class).stream()
            .filter(one -> ENTERED.contains(one.status()))
            .toList();
    this.requests = facts.all(ServiceRequest.class);
    this.plans = facts.all(CarePlan.class);
    facts.all(Practitioner.class).forEach(person -> people.put(person.ref(), person));
    facts.all(Device.class).forEach(device -> devices.put(device.ref(), device));
    for (PractitionerRole role : roles) {
      String person = role.practitioner();
      if (person != null) {
        byRef.putIfAbsent(role.ref(), role);
        byPerson.computeIfAbsent(person, any -> new ArrayList<>()).add(role);
      }
    }
  }

  LocalDate today() {
    return context.on();
  }

  Optional<OffsetDateTime> now() {
    return context.at();
  }

  Fullmaktssteder places() {
    return places;
  }

  List<Task> tasks() {
    return tasks;
  }

  List<PractitionerRole> roles() {
    return roles;
  }

  static boolean isOver(Task task) {
    return OVER.contains(task.status());
  }

  /** The settled observations of this kind that say yes. */
  List<Observation> affirmed(String concept) {
    return entered.stream()
        .filter(one -> one.is(concept) && Boolean.TRUE.equals(one.yes()))
        .toList();
  }

  LocalDate day(Task task) {
    return Optional.ofNullable(Tider.dag(task.start())).orElse(context.on());
  }

  /** What is agreed about our help on the day of the task. */
  List<Resource> agreements(Task task) {
    LocalDate day = day(task);
    List<Resource> agreements = new ArrayList<>();
    requests.stream()
        .filter(one -> one.is("legemiddelavtale") && one.status().equals("active"))
        .filter(one -> one.subject().equals(task.subject()) && one.occurrence().contains(day))
        .forEach(agreements::add);
    plans.stream()
        .filter(one -> one.is("legemiddelavtale") && one.status().equals("active"))
        .filter(one -> one.subject().equals(task.subject()) && one.period().contains(day))
        .forEach(agreements::add);
    return agreements;
  }

  /** The person of this name; empty when nothing was sent of them. */
  Optional<Practitioner> known(String person) {
    return Optional.ofNullable(people.get(person));
  }

  Optional<Device> device(String ref) {
    return Optional.ofNullable(devices.get(ref));
  }

  /** The Practitioner behind a reference to a Practitioner or a role; empty when there is none. */
  String person(@Nullable String ref) {
    if (ref == null) {
      return "";
    }
    PractitionerRole role = byRef.get(ref);
    if (role != null && role.practitioner() != null) {
      return role.practitioner();
    }
    return ref.startsWith("Practitioner/") ? ref : "";
  }

  /** All roles of a person, whenever they hold. */
  List<PractitionerRole> rolesOf(@Nullable String person) {
    return person == null ? List.of() : byPerson.getOrDefault(person, List.of());
  }

  List<PractitionerRole> rolesOf(String person, LocalDate day) {
    return rolesOf(person).stream().filter(role -> holds(role, day)).toList();
  }

  List<PractitionerRole> fullmaktsOf(@Nullable String person) {
    return rolesOf(person).stream().filter(role -> role.is("legemiddeloppgave")).toList();
  }

  static boolean holds(PractitionerRole role, LocalDate day) {
    return !Boolean.FALSE.equals(role.active()) && role.period().contains(day);
  }

  static Optional<String> employment(PractitionerRole role) {
    return EMPLOYMENTS.stream().filter(one -> role.is("stilling-" + one)).findFirst();
  }

  Godkjenninger approvals(Practitioner person, LocalDate day, String unit) {
    return new Godkjenninger(person, day, places.above(unit), places, parameters);
  }

  /** The medicine tasks among the codes. */
  static Set<Coding> codes(Codes codes) {
    Set<Coding> ours = new HashSet<>();
    codes.codings().stream().filter(one -> one.system().equals(TASKS)).forEach(ours::add);
    return ours;
  }

  static boolean covers(Codes some, Task task) {
    Set<Coding> asked = codes(task.codes());
    return !asked.isEmpty() && codes(some).containsAll(asked);
  }
}
