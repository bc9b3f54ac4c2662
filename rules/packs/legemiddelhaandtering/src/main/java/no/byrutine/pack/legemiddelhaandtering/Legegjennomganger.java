package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.byrutine.engine.Context;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.Encounter;
import no.byrutine.fhir.MedicationStatement;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Performer;
import no.byrutine.fhir.Practitioner;
import no.byrutine.fhir.PractitionerRole;
import no.byrutine.fhir.Procedure;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;

/**
 * Which reviews count, and when the next is due (legemiddelhåndteringsforskriften § 5a). A review
 * is dated by the day it began, so that a limit is never reached later than it should be.
 */
final class Legegjennomganger {

  private static final Set<String> ENDED = Set.of("finished", "cancelled", "entered-in-error");
  private static final Set<String> IN_USE = Set.of("active", "intended");
  private static final List<String> TRIGGERS =
      List.of(
          "utloeser-fall",
          "utloeser-nye-symptomer",
          "utloeser-endret-tilstand",
          "utloeser-endret-omsorgsnivaa");

  private final Facts given;
  private final InForce parameters;
  private final LocalDate on;
  private final List<Procedure> reviews;
  private final List<Procedure> reconciliations;

  Legegjennomganger(Facts given, InForce parameters, Context context) {
    this.given = given;
    this.parameters = parameters;
    this.on = context.on();
    this.reviews = done("legemiddelgjennomgang");
    this.reconciliations = done("samstemming-legemidler");
  }

  private List<Procedure> done(String concept) {
    return given.all(Procedure.class).stream()
        .filter(procedure -> procedure.is(concept) && procedure.status().equals("completed"))
        .filter(procedure -> procedure.performed().hasStart())
        .filter(procedure -> !day(procedure).isAfter(on))
        .sorted(Comparator.comparing(Legegjennomganger::day).thenComparing(Procedure::ref))
        .toList();
  }

  private static LocalDate day(Procedure procedure) {
    return procedure.performed().start();
  }

  /** What follows for every patient. */
  List<Object> facts() {
    List<Object> facts = new ArrayList<>();
    for (Procedure review : reviews) {
      List<Object> basedOn = List.of(review);
      if (!withDoctor(review)) {
        facts.add(new GjennomgangUtenLege(review.subject(), day(review), basedOn));
      }
      if (!reconciledFor(review)) {
        facts.add(new GjennomgangUtenSamstemming(review.subject(), day(review), basedOn));
      }
    }
    stays().forEach(stay -> facts.addAll(resident(stay)));
    given.all(Observation.class).forEach(observation -> facts.addAll(observed(observation)));
    facts.addAll(use());
    given.all(Task.class).stream()
        .filter(task -> !Listetilgang.CLOSED.contains(task.status()))
        .forEach(task -> facts.addAll(asked(task)));
    return facts;
  }

  private List<Object> asked(Task task) {
    List<Object> basedOn = new ArrayList<>(List.of(task));
    if (task.is("iplos-gjennomgang-ja")) {
      Optional<Procedure> last = lastReview(task.subject(), on);
      last.ifPresent(basedOn::add);
      LocalDate day = last.map(Legegjennomganger::day).orElse(null);
      return List.of(new Iplosrapport(task.subject(), day, basedOn));
    }
    if (task.is("fullfoere-gjennomgang")) {
      Optional<Procedure> review =
          given.all(Procedure.class).stream()
              .filter(one -> one.is("legemiddelgjennomgang") && one.ref().equals(task.focus()))
              .findFirst();
      review.ifPresent(basedOn::add);
      boolean doctor = review.filter(this::withDoctor).isPresent();
      return List.of(new Gjennomgangsfullfoering(task.subject(), doctor, basedOn));
    }
    return List.of();
  }

  /** Whether a doctor took part: by the function, or by the authorisation of who did it. */
  boolean withDoctor(Procedure review) {
    return review.performer().stream().anyMatch(performer -> isDoctor(performer, day(review)));
  }

  private boolean isDoctor(Performer performer, LocalDate day) {
    if (performer.function().is("lege")) {
      return true;
    }
    String person = person(performer.actor());
    return given.all(Practitioner.class).stream()
        .anyMatch(one -> one.ref().equals(person) && one.qualified("lege", day));
  }

  /** The person behind a role, when the role was sent. */
  String person(String actor) {
    return given.all(PractitionerRole.class).stream()
        .filter(role -> role.ref().equals(actor))
        .map(PractitionerRole::practitioner)
        .filter(person -> person != null)
        .findFirst()
        .orElse(actor);
  }

  /** The last review with a doctor on that day or earlier. */
  Optional<Procedure> lastReview(String patient, LocalDate until) {
    return reviews.stream()
        .filter(review -> review.subject().equals(patient) && !day(review).isAfter(until))
        .filter(this::withDoctor)
        .reduce((first, second) -> second);
  }

  /** The last review in which this person took part. */
  Optional<Procedure> lastReviewBy(String patient, String doctor, LocalDate until) {
    String person = person(doctor);
    return reviews.stream()
        .filter(review -> review.subject().equals(patient) && !day(review).isAfter(until))
        .filter(
            review ->
                review.performer().stream()
                    .anyMatch(performer -> person(performer.actor()).equals(person)))
        .filter(this::withDoctor)
        .reduce((first, second) -> second);
  }

  /** The last samstemming on that day or earlier. */
  Optional<Procedure> lastReconciliation(String patient, LocalDate until) {
    return reconciliations.stream()
        .filter(one -> one.subject().equals(patient) && !day(one).isAfter(until))
        .reduce((first, second) -> second);
  }

  private boolean reconciledFor(Procedure review) {
    LocalDate before =
        reviews.stream()
            .filter(one -> one.subject().equals(review.subject()))
            .map(Legegjennomganger::day)
            .filter(day -> day.isBefore(day(review)))
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.MIN);
    return reconciliations.stream()
        .filter(one -> one.subject().equals(review.subject()))
        .anyMatch(one -> day(one).isAfter(before) && notAfter(one, review));
  }

  /** By the hour when both have one, otherwise by the day. */
  private static boolean notAfter(Procedure first, Procedure second) {
    OffsetDateTime one = first.at();
    OffsetDateTime other = second.at();
    return (one != null && other != null) ? !one.isAfter(other) : !day(first).isAfter(day(second));
  }

  private List<Encounter> stays() {
    return given.all(Encounter.class).stream()
        .filter(stay -> stay.is("langtidsopphold-sykehjem") && !ENDED.contains(stay.status()))
        .filter(stay -> stay.period().hasStart() && stay.period().contains(on))
        .toList();
  }

  private boolean resident(String patient) {
    return stays().stream().anyMatch(stay -> stay.subject().equals(patient));
  }

  private List<Object> resident(Encounter stay) {
    LocalDate arrival = stay.period().start();
    Optional<Procedure> last = lastReview(stay.subject(), on);
    List<Object> basedOn = new ArrayList<>(List.of(stay));
    last.ifPresent(basedOn::add);
    List<Object> facts = new ArrayList<>();
    facts.add(
        new Sykehjemsbeboer(
            stay.subject(),
            arrival,
            BigDecimal.valueOf(Tider.dager(arrival, on)),
            last.filter(review -> !day(review).isBefore(arrival)).isPresent(),
            basedOn));
    limit("gjennomgang-sykehjem-maaneder")
        .ifPresent(
            months -> {
              LocalDate from = last.map(Legegjennomganger::day).orElse(arrival);
              LocalDate lastDay = from.plus(months(months));
              List<Object> dueOn = new ArrayList<>(basedOn);
              dueOn.add(months);
              facts.add(new Aarsfrist(stay.subject(), from, lastDay, on.isAfter(lastDay), dueOn));
            });
    return facts;
  }

  private Optional<Parameter> limit(String name) {
    return parameters.value(name).filter(parameter -> parameter.value() != null);
  }

  private static Period months(Parameter parameter) {
    BigDecimal value = parameter.value();
    return Period.ofMonths(value == null ? 0 : value.intValueExact());
  }

  private List<Object> observed(Observation observation) {
    if (!observation.effective().hasStart() || observation.effective().start().isAfter(on)) {
      return List.of();
    }
    LocalDate day = observation.effective().start();
    String patient = observation.subject();
    Optional<Procedure> last = lastReview(patient, on);
    if (last.isPresent() && !day(last.get()).isBefore(day)) {
      return List.of();
    }
    List<Object> facts = new ArrayList<>();
    for (String trigger : TRIGGERS) {
      if (observation.is(trigger)) {
        facts.add(
            new Gjennomgangsutloeser(
                patient, trigger, day, resident(patient), List.of(observation)));
      }
    }
    if (observation.is("gjennomgang-medisinsk-noedvendig")
        && Boolean.TRUE.equals(observation.yes())) {
      facts.add(new NoedvendigGjennomgang(patient, day, List.of(observation)));
    }
    return facts;
  }

  private List<Object> use() {
    Map<String, List<MedicationStatement>> lists = new LinkedHashMap<>();
    for (MedicationStatement line : given.all(MedicationStatement.class)) {
      if (IN_USE.contains(line.status()) && line.effective().contains(on)) {
        lists.computeIfAbsent(line.subject(), any -> new ArrayList<>()).add(line);
      }
    }
    List<Object> facts = new ArrayList<>();
    lists.forEach(
        (patient, lines) -> {
          if (!resident(patient)) {
            facts.add(use(patient, lines));
          }
        });
    return facts;
  }

  private Legemiddelbruk use(String patient, List<MedicationStatement> lines) {
    Set<String> substances = new HashSet<>();
    for (MedicationStatement line : lines) {
      String atc = line.atc();
      substances.add(
          atc != null && atc.length() == MedicationStatement.SUBSTANCE ? atc : line.ref());
    }
    Optional<Procedure> last = lastReview(patient, on);
    List<Object> basedOn = new ArrayList<>(lines);
    last.ifPresent(basedOn::add);
    Optional<Parameter> months = limit("gjennomgang-raad-maaneder");
    months.ifPresent(basedOn::add);
    boolean late =
        months.isPresent()
            && (last.isEmpty() || on.isAfter(day(last.get()).plus(months(months.get()))));
    return new Legemiddelbruk(
        patient,
        BigDecimal.valueOf(substances.size()),
        last.map(Legegjennomganger::day).orElse(null),
        late,
        basedOn);
  }
}
