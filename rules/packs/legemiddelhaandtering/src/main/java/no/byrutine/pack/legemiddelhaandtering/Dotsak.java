package no.byrutine.pack.legemiddelhaandtering;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.byrutine.engine.Context;
import no.byrutine.fhir.CarePlan;
import no.byrutine.fhir.Dosage;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.Patient;
import no.byrutine.fhir.Performer;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.Practitioner;
import no.byrutine.fhir.PractitionerRole;
import no.byrutine.fhir.Resource;
import no.byrutine.fhir.ServiceRequest;
import no.byrutine.fhir.Task;
import no.byrutine.fhir.Timing;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/** One patient's treatment, as {@link Dotkalender} works it out. */
final class Dotsak {

  /** A task that will not be done as planned is no planned dose. */
  private static final Set<String> WITHDRAWN = Set.of("cancelled", "rejected", "entered-in-error");

  /** FHIR's times of day with or after a meal. */
  private static final Set<String> WITH_FOOD =
      Set.of("C", "CM", "CD", "CV", "PC", "PCM", "PCD", "PCV");

  private static final int TIMES_A_WEEK = 3;
  private static final Duration WEEK = Duration.ofDays(7);

  private final Facts given;
  private final Context context;
  private final String patient;
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
    List<Dotopphold> gaps = gaps();
    facts.addAll(gaps);
    facts.addAll(phases(gaps));
    facts.addAll(videos());
    facts.addAll(failures());
    return facts;
  }

  private Dotforloep course() {
    List<Object> basedOn = new ArrayList<>();
    given.all(ServiceRequest.class).stream()
        .filter(vedtak -> vedtak.is("dot-vedtak") && vedtak.subject().equals(patient))
        .forEach(basedOn::add);
    basedOn.addAll(plans);
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
        taking.stream().anyMatch(one -> isA(one, "tuberkulosekoordinator")),
        taking.stream().anyMatch(one -> isA(one, "dot-spesialist")),
        taking.stream().anyMatch(one -> isA(one, "kommunelege")),
        taking.contains(patient),
        orders.stream()
            .filter(order -> order.status().equals("active"))
            .map(Dotsak::days)
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
    boolean specialist = requester != null && isA(requester, "dot-spesialist");
    return new Dotordinasjon(
        order,
        patient,
        specialist,
        !specialist && (requester == null || !isKnown(requester)),
        frequency(order),
        order.dosage().stream()
            .map(Dosage::timing)
            .filter(Objects::nonNull)
            .anyMatch(timing -> timing.when().stream().anyMatch(WITH_FOOD::contains)),
        firstDay(order),
        treatmentStart(),
        List.of(order));
  }

  private static @Nullable LocalDate firstDay(MedicationRequest order) {
    Period days = days(order);
    return days.hasStart() ? days.start() : order.authoredOn();
  }

  private @Nullable LocalDate treatmentStart() {
    return plans.stream()
        .map(Dotsak::start)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElseGet(
            () ->
                orders.stream()
                    .map(Dotsak::firstDay)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(null));
  }

  private static String frequency(MedicationRequest order) {
    if (order.dosage().size() != 1 || order.dosage().get(0).timing() == null) {
      return "ukjent";
    }
    Timing timing = order.dosage().get(0).timing();
    if (timing.dayOfWeek().size() == TIMES_A_WEEK
        || (Integer.valueOf(TIMES_A_WEEK).equals(timing.frequency())
            && WEEK.equals(timing.period()))) {
      return "tre-ganger-i-uken";
    }
    if (timing.dayOfWeek().isEmpty() && Integer.valueOf(1).equals(timing.daily())) {
      return "daglig";
    }
    return timing.daily() == null && timing.period() == null && timing.dayOfWeek().isEmpty()
        ? "ukjent"
        : "annen";
  }

  /** The days that an order is for: those of its timing. */
  private static Period days(MedicationRequest order) {
    return order.dosage().stream()
        .map(Dosage::timing)
        .filter(Objects::nonNull)
        .map(Timing::bounds)
        .findFirst()
        .orElse(Period.ALWAYS);
  }

  /** Whether the order was to be followed that day: a past one only if it says its days. */
  private static boolean isFor(MedicationRequest order, LocalDate day) {
    Period days = days(order);
    if (!days.contains(day)) {
      return false;
    }
    LocalDate written = order.authoredOn();
    return order.status().equals("active")
        ? days.hasStart() || written == null || !written.isAfter(day)
        : days.hasStart() && days.hasEnd();
  }

  private List<Dotinntak> taken() {
    List<Dotinntak> taken = new ArrayList<>();
    for (MedicationAdministration one : administrations) {
      LocalDate day = day(one);
      if (one.status().equals("completed") && day != null) {
        taken.add(new Dotinntak(one, patient, day, observer(one, day), basedOn(one)));
      }
    }
    return taken;
  }

  private static @Nullable LocalDate day(MedicationAdministration one) {
    if (one.at() != null) {
      return Tider.dag(one.at());
    }
    return one.effective().hasStart() ? one.effective().start() : null;
  }

  private List<Object> basedOn(MedicationAdministration one) {
    List<Object> basedOn = new ArrayList<>(List.of(one));
    one.performer().stream().flatMap(p -> person(p.actor()).stream()).forEach(basedOn::add);
    return basedOn;
  }

  private String observer(MedicationAdministration one, LocalDate day) {
    List<String> actors = one.performer().stream().map(Performer::actor).toList();
    if (actors.stream()
        .flatMap(actor -> person(actor).stream())
        .anyMatch(person -> person.qualified("dot-helsepersonell", day))) {
      return "helsepersonell";
    }
    boolean unknown =
        actors.isEmpty()
            || actors.stream().anyMatch(a -> (isStaff(a) && person(a).isEmpty()) || a.isEmpty());
    return unknown ? "ukjent" : "annen";
  }

  private static boolean isStaff(String ref) {
    return ref.startsWith("Practitioner");
  }

  private Optional<Practitioner> person(String ref) {
    String practitioner =
        role(ref).map(PractitionerRole::practitioner).filter(Objects::nonNull).orElse(ref);
    return given.all(Practitioner.class).stream()
        .filter(one -> one.ref().equals(practitioner))
        .findFirst();
  }

  private Optional<PractitionerRole> role(String ref) {
    return given.all(PractitionerRole.class).stream()
        .filter(role -> role.ref().equals(ref))
        .findFirst();
  }

  /** Whether the person or role is that, by qualification, role or specialty. */
  private boolean isA(String ref, String concept) {
    if (person(ref).stream().anyMatch(one -> one.qualified(concept, context.on()))) {
      return true;
    }
    return given.all(PractitionerRole.class).stream()
        .filter(role -> role.ref().equals(ref) || ref.equals(role.practitioner()))
        .filter(role -> role.period().contains(context.on()))
        .filter(role -> !Boolean.FALSE.equals(role.active()))
        .anyMatch(role -> role.is(concept) || role.specialty().is(concept));
  }

  private boolean isKnown(String ref) {
    return person(ref).isPresent() || role(ref).isPresent();
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
    List<MedicationRequest> ordered = orders.stream().filter(order -> isFor(order, day)).toList();
    return !ordered.isEmpty()
        && !ofDay.isEmpty()
        && ofDay.stream().allMatch(Dotinntak::observertAvHelsepersonell)
        && ordered.stream().allMatch(o -> ofDay.stream().anyMatch(d -> follows(d.inntak(), o)));
  }

  private static boolean follows(MedicationAdministration one, MedicationRequest order) {
    return order.ref().equals(one.request()) || (one.request() == null && one.sameSubstance(order));
  }

  private List<Dotopphold> gaps() {
    List<Dotopphold> gaps = new ArrayList<>();
    List<Dotdose> missed = new ArrayList<>();
    LocalDate from = null;
    for (Dotdose dose : doses) {
      if (dose.observert()) {
        close(gaps, missed, from, dose.dag().minusDays(1));
        missed.clear();
        from = dose.dag().plusDays(1);
      } else if (dose.forfalt()) {
        missed.add(dose);
        from = from == null ? dose.dag() : from;
      }
    }
    boolean dueToday = missed.stream().anyMatch(Dotdose::iDag);
    close(gaps, missed, from, dueToday ? context.on() : context.on().minusDays(1));
    return gaps;
  }

  private void close(
      List<Dotopphold> gaps, List<Dotdose> missed, @Nullable LocalDate from, LocalDate to) {
    if (from != null && !missed.isEmpty() && !to.isBefore(from)) {
      List<Object> basedOn = new ArrayList<>();
      missed.forEach(dose -> basedOn.addAll(dose.basedOn()));
      gaps.add(new Dotopphold(patient, phase(from), from, to, basedOn));
    }
  }

  private String phase(LocalDate day) {
    for (CarePlan plan : plans) {
      for (CarePlan.Activity activity : plan.activity()) {
        if (activity.scheduled().hasStart() && activity.scheduled().contains(day)) {
          if (activity.is("dot-intensivfase")) {
            return "intensiv";
          }
          if (activity.is("dot-fortsettelsesfase")) {
            return "fortsettelse";
          }
        }
      }
    }
    return "ukjent";
  }

  private List<Dotfase> phases(List<Dotopphold> gaps) {
    List<Dotfase> phases = new ArrayList<>();
    if (!doses.isEmpty()) {
      Period whole = plans.isEmpty() ? Period.ALWAYS : plans.get(0).period();
      phases.add(phase("hele", whole, gaps, doses));
    }
    for (CarePlan plan : plans) {
      for (CarePlan.Activity activity : plan.activity()) {
        for (Map.Entry<String, String> kind :
            Map.of("dot-intensivfase", "intensiv", "dot-fortsettelsesfase", "fortsettelse")
                .entrySet()) {
          if (activity.is(kind.getKey()) && activity.scheduled().hasStart()) {
            phases.add(phase(kind.getValue(), activity.scheduled(), gaps, doses));
          }
        }
      }
    }
    return phases;
  }

  private Dotfase phase(String name, Period days, List<Dotopphold> gaps, List<Dotdose> ofAll) {
    List<Dotdose> due = ofAll.stream().filter(d -> days.contains(d.dag()) && d.forfalt()).toList();
    List<Object> basedOn = new ArrayList<>(plans);
    due.forEach(dose -> basedOn.addAll(dose.basedOn()));
    return new Dotfase(
        patient,
        name,
        days.hasStart() ? days.start() : null,
        days.hasEnd() ? days.end() : context.on(),
        due.size(),
        (int) due.stream().filter(Dotdose::observert).count(),
        gaps.stream().filter(gap -> days.contains(gap.fom())).toList(),
        basedOn);
  }

  private List<Dotvideo> videos() {
    List<Dotvideo> videos = new ArrayList<>();
    for (Task task : tasks) {
      LocalDate day = Tider.dag(task.start());
      if (task.is("dot-videoobservasjon") && day != null) {
        videos.add(video(day, false, task));
      }
    }
    for (Dotinntak one : taken) {
      if (one.video()) {
        videos.add(video(one.dag(), one.inntak().channel().is("dot-video-opptak"), one.inntak()));
      }
    }
    return videos;
  }

  private Dotvideo video(LocalDate day, boolean recorded, Resource basedOn) {
    return new Dotvideo(
        patient,
        day,
        given.all(Patient.class).stream()
            .filter(one -> one.ref().equals(patient))
            .map(Patient::birthDate)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        taken.stream()
            .filter(one -> one.inntak().channel().is("dot-hjemme"))
            .filter(Dotinntak::observertAvHelsepersonell)
            .map(Dotinntak::dag)
            .min(Comparator.naturalOrder())
            .orElse(null),
        recorded,
        List.of(basedOn));
  }

  private List<Videosvikt> failures() {
    List<Videosvikt> failures = new ArrayList<>();
    for (MedicationAdministration one : administrations) {
      LocalDate day = day(one);
      if (one.statusReason().is("dot-teknisk-feil") && day != null) {
        failures.add(new Videosvikt(one, patient, day, hasVisit(day), List.of(one)));
      }
    }
    return failures;
  }

  private boolean hasVisit(LocalDate day) {
    return tasks.stream()
            .anyMatch(t -> !t.is("dot-videoobservasjon") && day.equals(Tider.dag(t.start())))
        || taken.stream().anyMatch(one -> one.dag().equals(day) && !one.video());
  }
}
