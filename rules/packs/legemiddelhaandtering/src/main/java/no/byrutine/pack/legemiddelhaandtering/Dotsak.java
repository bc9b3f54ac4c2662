package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.byrutine.engine.Context;
import no.byrutine.fhir.CarePlan;
import no.byrutine.fhir.Dosage;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.ServiceRequest;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/** One patient's treatment, as {@link Dotkalender} works it out. */
final class Dotsak {

  /** A task that will not be done as planned is no planned dose. */
  private static final Set<String> WITHDRAWN = Set.of("cancelled", "rejected", "entered-in-error");

  /** FHIR's times of day with or after a meal. */
  private static final Set<String> WITH_FOOD =
      Set.of("C", "CM", "CD", "CV", "PC", "PCM", "PCD", "PCV");

  private final Facts given;
  private final Context context;
  private final String patient;
  private final Dotpersoner persons;
  private final List<MedicationRequest> orders;
  private final List<MedicationAdministration> administrations;
  private final List<Task> tasks;
  private final List<CarePlan> plans;
  private final List<Dotinntak> taken;
  private final List<Dotdose> doses;

  Dotsak(Facts given, Context context, String patient) {
    this.given = given;
    this.context = context;
    this.patient = patient;
    this.persons = new Dotpersoner(given, context.on());
    this.orders =
        given.all(MedicationRequest.class).stream()
            .filter(order -> order.is("tuberkulosemiddel") && order.subject().equals(patient))
            .toList();
    this.administrations =
        given.all(MedicationAdministration.class).stream()
            .filter(one -> one.is("tuberkulosemiddel") && one.subject().equals(patient))
            .toList();
    this.tasks =
        given.all(Task.class).stream()
            .filter(task -> Dotkalender.isVisit(task) && task.subject().equals(patient))
            .filter(task -> !WITHDRAWN.contains(task.status()))
            .toList();
    this.plans =
        given.all(CarePlan.class).stream()
            .filter(plan -> plan.is("dot-plan") && plan.subject().equals(patient))
            .filter(plan -> plan.status().equals("active"))
            .filter(plan -> !plan.period().end().isBefore(context.on()))
            .toList();
    this.taken = taken();
    this.doses = doses();
  }

  List<Object> facts() {
    List<Object> facts = new ArrayList<>(taken);
    facts.add(course());
    facts.addAll(doses);
    plans.stream().map(this::plan).forEach(facts::add);
    orders.stream()
        .filter(order -> order.status().equals("active"))
        .map(this::order)
        .forEach(facts::add);
    Dotfaser phases = new Dotfaser(patient, context.on(), plans, doses);
    List<Dotopphold> gaps = phases.gaps();
    facts.addAll(gaps);
    facts.addAll(phases.phases(gaps));
    Dotvideoer videos = new Dotvideoer(given, patient, tasks, administrations, taken);
    facts.addAll(videos.videos());
    facts.addAll(videos.failures());
    return facts;
  }

  private Dotforloep course() {
    List<Object> basedOn = new ArrayList<>();
    given.all(ServiceRequest.class).stream()
        .filter(vedtak -> vedtak.is("dot-vedtak") && vedtak.subject().equals(patient))
        .forEach(basedOn::add);
    // Also those that are over: a person who has had a plan is in treatment until somebody says
    // not.
    given.all(CarePlan.class).stream()
        .filter(plan -> plan.is("dot-plan") && plan.subject().equals(patient))
        .forEach(basedOn::add);
    tasks.stream().limit(1).forEach(basedOn::add);
    boolean first = doses.stream().noneMatch(dose -> dose.dag().isBefore(context.on()));
    return new Dotforloep(patient, first, basedOn);
  }

  private Dotplan plan(CarePlan plan) {
    List<String> taking =
        Stream.concat(Stream.ofNullable(plan.author()), plan.contributor().stream()).toList();
    List<Object> basedOn = new ArrayList<>(List.of(plan));
    orders.stream().filter(order -> order.status().equals("active")).forEach(basedOn::add);
    return new Dotplan(
        plan,
        patient,
        start(plan),
        plan.period().hasEnd() ? plan.period().end() : null,
        taking.stream().anyMatch(one -> persons.isA(one, "tuberkulosekoordinator")),
        taking.stream().anyMatch(one -> persons.isA(one, "dot-spesialist")),
        taking.stream().anyMatch(one -> persons.isA(one, "kommunelege")),
        taking.contains(patient),
        orders.stream()
            .filter(order -> order.status().equals("active"))
            .map(Dotordinasjoner::days)
            .filter(Period::hasEnd)
            .map(Period::end)
            .max(Comparator.naturalOrder())
            .orElse(null),
        basedOn);
  }

  private static @Nullable LocalDate start(CarePlan plan) {
    return plan.period().hasStart() ? plan.period().start() : null;
  }

  private Dotordinasjon order(MedicationRequest order) {
    String requester = order.requester();
    boolean specialist = requester != null && persons.isA(requester, "dot-spesialist");
    return new Dotordinasjon(
        order,
        patient,
        specialist,
        !specialist && (requester == null || !persons.isKnown(requester)),
        Dotordinasjoner.frequency(order),
        order.dosage().stream()
            .map(Dosage::timing)
            .filter(Objects::nonNull)
            .anyMatch(timing -> timing.when().stream().anyMatch(WITH_FOOD::contains)),
        Dotordinasjoner.firstDay(order),
        treatmentStart(),
        List.of(order));
  }

  private @Nullable LocalDate treatmentStart() {
    return plans.stream()
        .map(Dotsak::start)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElseGet(
            () ->
                orders.stream()
                    .map(Dotordinasjoner::firstDay)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(null));
  }

  private List<Dotinntak> taken() {
    List<Dotinntak> taken = new ArrayList<>();
    for (MedicationAdministration one : administrations) {
      LocalDate day = day(one);
      if (one.status().equals("completed") && day != null) {
        taken.add(
            new Dotinntak(one, patient, day, persons.observer(one, day), persons.basedOn(one)));
      }
    }
    return taken;
  }

  static @Nullable LocalDate day(MedicationAdministration one) {
    if (one.at() != null) {
      return Tider.dag(one.at());
    }
    return one.effective().hasStart() ? one.effective().start() : null;
  }

  /** One for each day that somebody is to observe a dose. */
  private List<Dotdose> doses() {
    Map<LocalDate, Task> days = new TreeMap<>();
    for (Task task : tasks) {
      LocalDate day = Tider.dag(task.start());
      if (day != null) {
        days.merge(day, task, (one, other) -> isLater(one, other) ? one : other);
      }
    }
    return days.entrySet().stream().map(day -> dose(day.getKey(), day.getValue())).toList();
  }

  private static boolean isLater(Task one, Task other) {
    return Objects.requireNonNull(one.start()).isAfter(Objects.requireNonNull(other.start()));
  }

  private Dotdose dose(LocalDate day, Task task) {
    List<Dotinntak> ofDay = taken.stream().filter(one -> one.dag().equals(day)).toList();
    List<Object> basedOn = new ArrayList<>(List.of(task));
    ofDay.forEach(one -> basedOn.addAll(one.basedOn()));
    return new Dotdose(
        task,
        patient,
        day,
        day.equals(context.on()),
        isDue(day, task),
        isObserved(day, ofDay),
        administrations.stream().anyMatch(one -> day.equals(day(one))),
        ofDay.stream().anyMatch(Dotinntak::video),
        basedOn);
  }

  /** A dose is due when its moment has come; without a moment for the decision, the day after. */
  private boolean isDue(LocalDate day, Task task) {
    return context
        .at()
        .map(now -> !Objects.requireNonNull(task.start()).isAfter(now))
        .orElse(day.isBefore(context.on()));
  }

  private boolean isObserved(LocalDate day, List<Dotinntak> ofDay) {
    List<MedicationRequest> ordered =
        orders.stream().filter(order -> Dotordinasjoner.isFor(order, day)).toList();
    return !ordered.isEmpty()
        && !ofDay.isEmpty()
        && ofDay.stream().allMatch(Dotinntak::observertAvHelsepersonell)
        && ordered.stream()
            .allMatch(o -> ofDay.stream().anyMatch(d -> Dotordinasjoner.follows(d.inntak(), o)));
  }
}
