package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
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
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.fhir.CarePlan;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Coding;
import no.byrutine.fhir.Device;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.Practitioner;
import no.byrutine.fhir.Practitioner.Qualification;
import no.byrutine.fhir.PractitionerRole;
import no.byrutine.fhir.Resource;
import no.byrutine.fhir.ServiceRequest;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/**
 * Who is to do which medicine task on which day and in which unit, and how fullmakts,
 * authorisations, employments and records of training stand to that. It says what holds; the rules
 * say what follows.
 */
public final class Fullmakter implements Derivation {

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    return new Case(facts, parameters, context).derive();
  }

  /** One case. */
  private static final class Case {

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
    private final List<Observation> observations;
    private final List<ServiceRequest> requests;
    private final List<CarePlan> plans;
    private final Map<String, Practitioner> people = new HashMap<>();
    private final Map<String, Device> devices = new HashMap<>();
    private final List<Object> found = new ArrayList<>();

    Case(Facts facts, InForce parameters, Context context) {
      this.context = context;
      this.parameters = parameters;
      this.places = new Fullmaktssteder(facts);
      this.tasks = facts.all(Task.class);
      this.roles = facts.all(PractitionerRole.class);
      this.observations = facts.all(Observation.class);
      this.requests = facts.all(ServiceRequest.class);
      this.plans = facts.all(CarePlan.class);
      facts.all(Practitioner.class).forEach(person -> people.put(person.ref(), person));
      facts.all(Device.class).forEach(device -> devices.put(device.ref(), device));
    }

    List<Object> derive() {
      for (Task task : tasks) {
        if (task.is("legemiddeloppgave")) {
          task(task);
        }
        if (task.is("gi-fullmakt") && !OVER.contains(task.status())) {
          granting(task);
        }
        if (task.is("enhetsgjennomgang") && !OVER.contains(task.status())) {
          unit(task);
        }
      }
      roles.stream().filter(role -> holds(role, context.on())).forEach(this::heldToday);
      return found;
    }

    // The tasks

    private void task(Task task) {
      Optional<Observation> alone = managesAlone(task);
      if (alone.isPresent()) {
        found.add(new HaandtererSelv(task, alone.get()));
      } else if (task.status().equals("rejected")) {
        declined(task);
      } else if (!OVER.contains(task.status())) {
        open(task);
      }
    }

    private LocalDate day(Task task) {
      return Optional.ofNullable(Tider.dag(task.start())).orElse(context.on());
    }

    /** Said so for that day, and nothing agreed about our help (regulation § 2). */
    private Optional<Observation> managesAlone(Task task) {
      LocalDate day = day(task);
      boolean agreed = !agreements(task).isEmpty();
      return observations.stream()
          .filter(one -> !agreed && one.is("haandterer-legemidler-selv"))
          .filter(one -> ENTERED.contains(one.status()) && Boolean.TRUE.equals(one.yes()))
          .filter(one -> one.subject().equals(task.subject()) && one.effective().contains(day))
          .findFirst();
    }

    private List<Resource> agreements(Task task) {
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

    private void declined(Task task) {
      if (task.statusReason().is("utenfor-egen-kompetanse")) {
        boolean again =
            tasks.stream()
                .filter(other -> other.is("legemiddeloppgave") && sameWork(task, other))
                .anyMatch(
                    other ->
                        !other.status().equals("rejected")
                            && !Set.of("cancelled", "failed", "entered-in-error")
                                .contains(other.status())
                            && other.owner() != null
                            && !other.owner().equals(task.owner()));
        found.add(new AvvistOppgave(task, due(task), again));
      }
    }

    private boolean due(Task task) {
      OffsetDateTime start = task.start();
      return start == null
          || context
              .at()
              .map(now -> Tider.minutter(start, now) >= 0)
              .orElseGet(() -> !context.on().isBefore(day(task)));
    }

    /**
     * Whether two tasks are the same to do: for the same patient, with the same, on the same day.
     */
    private boolean sameWork(Task one, Task other) {
      return one.subject().equals(other.subject())
          && codes(one.codes()).equals(codes(other.codes()))
          && (one.focus() == null || one.focus().equals(other.focus()))
          && day(one).equals(day(other));
    }

    private void open(Task task) {
      String owner = person(task.owner());
      if (!owner.isEmpty() || task.owner() != null) {
        assigned(errand(task, owner.isEmpty() ? String.valueOf(task.owner()) : owner, true));
        return;
      }
      found.add(errand(task, "", true));
      found.add(new LedigOppgave(task, day(task)));
      Set<String> units = places.above(places.unitOf(task.location()));
      roles.stream()
          .filter(role -> role.is("paa-vakt") && holds(role, day(task)))
          .filter(role -> units.contains(role.organization()))
          .map(role -> person(role.practitioner()))
          .filter(people::containsKey)
          .distinct()
          .forEach(candidate -> assigned(errand(task, candidate, false)));
    }

    /**
     * The Practitioner behind a reference to a Practitioner or a role; empty when there is none.
     */
    private String person(@Nullable String ref) {
      if (ref == null) {
        return "";
      }
      return roles.stream()
          .filter(role -> role.ref().equals(ref))
          .flatMap(role -> Optional.ofNullable(role.practitioner()).stream())
          .findFirst()
          .orElse(ref.startsWith("Practitioner/") ? ref : "");
    }

    private Legemiddeloppdrag errand(Task task, String person, boolean assigned) {
      String unit = places.unitOf(task.location());
      List<Object> basedOn = new ArrayList<>(List.of(task));
      Optional.ofNullable(people.get(person)).ifPresent(basedOn::add);
      basedOn.addAll(places.sent(task.location(), unit));
      basedOn.addAll(agreements(task));
      boolean before =
          tasks.stream()
              .filter(other -> other.status().equals("rejected"))
              .filter(other -> other.statusReason().is("utenfor-egen-kompetanse"))
              .anyMatch(other -> person(other.owner()).equals(person) && sameWork(other, task));
      Set<Coding> codes = codes(task.codes());
      return new Legemiddeloppdrag(
          task,
          person,
          day(task),
          assigned,
          people.containsKey(person),
          unit,
          places.is(unit, "enhetstype"),
          places.is(unit, "enhet-dagsenter"),
          !agreements(task).isEmpty(),
          task.is("dele-ut") && codes.size() == 1,
          before,
          basedOn);
    }

    private static Set<Coding> codes(Codes codes) {
      Set<Coding> ours = new HashSet<>();
      codes.codings().stream().filter(one -> one.system().equals(TASKS)).forEach(ours::add);
      return ours;
    }

    private void assigned(Legemiddeloppdrag errand) {
      found.add(errand);
      Practitioner person = people.get(errand.person());
      if (person == null) {
        return;
      }
      Godkjenninger approvals = approvals(person, errand.dag(), errand.enhet());
      found.addAll(approvals.trials(errand));
      found.add(approvals.status(errand));
      found.add(assessed(errand, person));
      employed(errand);
      fullmakts(errand, person);
      reachable(errand);
      giver(errand);
      device(errand, person);
    }

    private Godkjenninger approvals(Practitioner person, LocalDate day, String unit) {
      return new Godkjenninger(person, day, places.above(unit), places, parameters);
    }

    // What is recorded about the person

    private static boolean covers(Codes some, Task task) {
      Set<Coding> asked = codes(task.codes());
      return !asked.isEmpty() && codes(some).containsAll(asked);
    }

    private static Kompetansevurdering assessed(Legemiddeloppdrag errand, Practitioner person) {
      List<Qualification> assessments =
          person.qualification().stream()
              .filter(one -> one.is("kompetansevurdert"))
              .filter(one -> covers(one.codes(), errand.oppgave()))
              .filter(one -> one.period().contains(errand.dag()))
              .toList();
      String stand = assessments.isEmpty() ? "mangler" : "uten-dato";
      for (Qualification one : assessments) {
        if (one.period().hasStart()) {
          stand = one.issuer() != null || stand.equals("dekket") ? "dekket" : "uten-navn";
        }
        if (stand.equals("dekket")) {
          break;
        }
      }
      return new Kompetansevurdering(errand, stand, List.of(errand, person));
    }

    private static boolean holds(PractitionerRole role, LocalDate day) {
      return !Boolean.FALSE.equals(role.active()) && role.period().contains(day);
    }

    private static Optional<String> employment(PractitionerRole role) {
      return EMPLOYMENTS.stream().filter(one -> role.is("stilling-" + one)).findFirst();
    }

    /** In the task's unit; a day centre is visited by people who are employed elsewhere. */
    private void employed(Legemiddeloppdrag errand) {
      Set<String> units = places.above(errand.enhet());
      for (PractitionerRole role : rolesOf(errand.person(), errand.dag())) {
        boolean here = units.contains(role.organization());
        if (employment(role).isPresent() && (here || errand.dagsenter())) {
          boolean dayCentre =
              role.organization() != null && places.is(role.organization(), "enhet-dagsenter");
          found.add(
              new Stillingsforhold(errand, role, employment(role).orElse("ansatt"), dayCentre));
        }
      }
    }

    private List<PractitionerRole> rolesOf(String person, LocalDate day) {
      return roles.stream()
          .filter(role -> person.equals(role.practitioner()) && holds(role, day))
          .toList();
    }

    private List<PractitionerRole> fullmaktsOf(String person) {
      return roles.stream()
          .filter(role -> role.is("legemiddeloppgave") && person.equals(role.practitioner()))
          .toList();
    }

    private void fullmakts(Legemiddeloppdrag errand, Practitioner person) {
      for (PractitionerRole one : fullmaktsOf(errand.person())) {
        boolean named = covers(one.codes(), errand.oppgave());
        found.add(
            new Fullmaktproeve(
                errand,
                one,
                named,
                place(one, errand),
                one.patient() != null && !one.patient().equals(errand.oppgave().subject()),
                time(one.period(), errand.dag()),
                one.active() == null ? "ikke-oppgitt" : one.active() ? "ja" : "nei"));
        if (named) {
          found.add(ground(one, errand.ref(), person, errand.dag(), false));
        }
      }
    }

    /** Places decide when there are any; a fullmakt for a unit holds in all of it. */
    private String place(PractitionerRole fullmakt, Legemiddeloppdrag errand) {
      if (!fullmakt.location().isEmpty()) {
        Set<String> around = places.around(errand.oppgave().location());
        return fullmakt.location().stream().anyMatch(around::contains) ? "innenfor" : "utenfor";
      }
      if (fullmakt.organization() != null
          && !places.above(errand.enhet()).contains(fullmakt.organization())) {
        return "utenfor";
      }
      if (!fullmakt.healthcareService().isEmpty()) {
        return "uavklart";
      }
      return fullmakt.organization() == null ? "ikke-oppgitt" : "innenfor";
    }

    private static String time(Period period, LocalDate day) {
      if (day.isBefore(period.start())) {
        return "foer-start";
      }
      if (day.isAfter(period.end())) {
        return "utloept";
      }
      return period.hasEnd() ? "naa" : "uten-slutt";
    }

    private static Fullmaktsgrunnlag ground(
        PractitionerRole fullmakt, String of, Practitioner person, LocalDate day, boolean given) {
      return new Fullmaktsgrunnlag(
          fullmakt,
          of,
          person.ref(),
          given,
          documented(person, "legemiddelkurs", day),
          documented(person, "passeringstest", day),
          documented(person, "praktisk-opplaering", day),
          List.of(fullmakt, person));
    }

    /** A dated record, still valid, that says who stands for it. */
    private static boolean documented(Practitioner person, String concept, LocalDate day) {
      return person.qualification().stream()
          .filter(one -> one.is(concept) && one.issuer() != null)
          .anyMatch(one -> one.period().hasStart() && one.period().contains(day));
    }

    // The people around

    private void reachable(Legemiddeloppdrag errand) {
      Set<String> units = new HashSet<>(places.above(errand.enhet()));
      if (errand.dagsenter()) {
        rolesOf(errand.person(), errand.dag()).stream()
            .filter(role -> employment(role).isPresent() && role.organization() != null)
            .forEach(role -> units.addAll(places.above(String.valueOf(role.organization()))));
      }
      for (PractitionerRole role : roles) {
        String other = person(role.practitioner());
        if (role.is("ansvarsvakt")
            && holds(role, errand.dag())
            && units.contains(role.organization())
            && !other.equals(errand.person())) {
          found.add(new Ansvarsvakt(errand, role, qualified(other, errand)));
        }
      }
    }

    private boolean qualified(String person, Legemiddeloppdrag errand) {
      Practitioner known = people.get(person);
      return known != null && approvals(known, errand.dag(), errand.enhet()).valid();
    }

    private void giver(Legemiddeloppdrag errand) {
      String giver = person(errand.oppgave().requester());
      if (giver.isEmpty() || giver.equals(errand.person())) {
        return;
      }
      List<Object> basedOn = new ArrayList<>(List.of(errand));
      Optional.ofNullable(people.get(giver)).ifPresent(basedOn::add);
      List<PractitionerRole> held = rolesOf(giver, errand.dag());
      boolean fullmakt = held.stream().anyMatch(role -> role.is("legemiddeloppgave"));
      String ground = fullmakt ? "bare-fullmakt" : "ingen";
      if (qualified(giver, errand)) {
        ground = "godkjenning";
      } else if (!people.containsKey(giver)) {
        ground = "ukjent";
      }
      found.add(new Oppgavegiver(errand, ground, basedOn));
      Set<String> units = places.above(errand.enhet());
      held.stream()
          .filter(role -> role.is("veileder") && units.contains(role.organization()))
          .filter(role -> people.containsKey(giver))
          .forEach(role -> found.add(new Veilederforhold(errand, role, onDuty(held))));
    }

    private static boolean onDuty(List<PractitionerRole> held) {
      return held.stream().anyMatch(role -> role.is("paa-vakt"));
    }

    private void device(Legemiddeloppdrag errand, Practitioner person) {
      String focus = errand.oppgave().focus();
      if (focus == null || !focus.startsWith("Device/")) {
        return;
      }
      List<Object> basedOn = new ArrayList<>(List.of(errand));
      Device device = devices.get(focus);
      String training = "ukjent";
      if (device != null && !device.codes().codings().isEmpty()) {
        basedOn.add(device);
        boolean trained =
            person.qualification().stream()
                .filter(one -> one.is("utstyrsopplaering") && one.period().hasStart())
                .filter(one -> one.period().contains(errand.dag()))
                .anyMatch(one -> one.codes().codings().containsAll(device.codes().codings()));
        training = trained ? "dokumentert" : "mangler";
      }
      found.add(new Utstyrsoppgave(errand, training, basedOn));
    }

    // Fullmakts about to be given, units, and what is held today

    private void granting(Task task) {
      roles.stream()
          .filter(role -> role.ref().equals(task.focus()) && role.is("legemiddeloppgave"))
          .forEach(
              role ->
                  Optional.ofNullable(people.get(person(role.practitioner())))
                      .ifPresent(
                          person -> found.add(ground(role, task.ref(), person, day(task), true))));
    }

    private void unit(Task task) {
      String unit = places.unitOf(task.location());
      Set<String> units = places.above(unit);
      List<Object> basedOn = new ArrayList<>(List.of(task));
      basedOn.addAll(places.sent(task.location(), unit));
      List<PractitionerRole> here =
          roles.stream()
              .filter(role -> holds(role, day(task)) && units.contains(role.organization()))
              .toList();
      List<PractitionerRole> leaders =
          here.stream().filter(role -> role.is("virksomhetsleder")).toList();
      here.stream()
          .filter(role -> role.is("virksomhetsleder") || role.is("faglig-raadgiver"))
          .forEach(basedOn::add);
      boolean demands =
          observations.stream()
              .filter(one -> one.is("kompetansekrav-beskrevet"))
              .filter(one -> ENTERED.contains(one.status()) && Boolean.TRUE.equals(one.yes()))
              .filter(one -> one.effective().contains(day(task)))
              .anyMatch(
                  one ->
                      units.contains(one.focus())
                          || places.around(task.location()).contains(one.subject()));
      found.add(
          new Enhetssjekk(
              task,
              unit,
              demands,
              !leaders.isEmpty(),
              leaders.stream().anyMatch(role -> people.containsKey(person(role.practitioner()))),
              leaders.stream().anyMatch(role -> learned(role, day(task))),
              here.stream()
                  .filter(role -> role.is("faglig-raadgiver"))
                  .anyMatch(role -> learned(role, day(task))),
              basedOn));
    }

    private boolean learned(PractitionerRole role, LocalDate day) {
      Practitioner person = people.get(person(role.practitioner()));
      return person != null
          && (person.qualified("lege", day) || person.qualified("provisorfarmasoeyt", day));
    }

    private void heldToday(PractitionerRole role) {
      LocalDate today = context.on();
      if (role.is("legemiddeloppgave") && role.period().hasEnd()) {
        found.add(
            new Fullmaktsslutt(role, BigDecimal.valueOf(Tider.dager(today, role.period().end()))));
      }
      if (role.is("epj-tilgang")) {
        List<PractitionerRole> fullmakts = fullmaktsOf(String.valueOf(role.practitioner()));
        List<PractitionerRole> employments =
            roles.stream()
                .filter(one -> employment(one).isPresent())
                .filter(one -> String.valueOf(role.practitioner()).equals(one.practitioner()))
                .toList();
        List<Object> basedOn = new ArrayList<>(List.of(role));
        basedOn.addAll(fullmakts);
        basedOn.addAll(employments);
        found.add(new EpjTilgang(role, ended(fullmakts), ended(employments), basedOn));
      }
      if (role.is("medisinromtilgang")) {
        String person = person(role.practitioner());
        Practitioner known = people.get(person);
        String unit = role.organization() == null ? "" : role.organization();
        boolean needs =
            rolesOf(person, today).stream().anyMatch(one -> one.is("legemiddeloppgave"))
                || (known != null && approvals(known, today, unit).valid());
        List<Object> basedOn = new ArrayList<>(List.of(role));
        Optional.ofNullable(known).ifPresent(basedOn::add);
        found.add(new Medisinromtilgang(role, needs, basedOn));
      }
    }

    private boolean ended(List<PractitionerRole> some) {
      return !some.isEmpty() && some.stream().noneMatch(role -> holds(role, context.on()));
    }
  }
}
