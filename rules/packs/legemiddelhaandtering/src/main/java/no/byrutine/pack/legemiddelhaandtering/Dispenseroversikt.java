package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.fhir.AdverseEvent;
import no.byrutine.fhir.CarePlan;
import no.byrutine.fhir.Device;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Procedure;
import no.byrutine.fhir.Resource;
import no.byrutine.fhir.ServiceRequest;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/** The dispensers in the case: who has one, what was assessed, and what they have reported. */
public final class Dispenseroversikt implements Derivation {

  static final List<String> SPOERSMAAL =
      List.of(
          "dispenser-svar-kognisjon",
          "dispenser-svar-feilvarsel",
          "dispenser-svar-hamstring",
          "dispenser-svar-nett-stroem",
          "dispenser-svar-andre-i-hjemmet");

  private static final Set<String> FINAL = Set.of("final", "amended", "corrected");
  private static final Set<String> WITHDRAWN =
      Set.of("cancelled", "rejected", "failed", "entered-in-error");
  private static final ZoneId NORGE = ZoneId.of("Europe/Oslo");
  private static final int WEEK = 7;

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    return new Oversikt(facts, context).facts();
  }

  /** One case. */
  private static final class Oversikt {
    private final Facts given;
    private final LocalDate today;
    private final OffsetDateTime now;

    Oversikt(Facts given, Context context) {
      this.given = given;
      this.today = context.on();
      // Without a moment only what is past at the day's beginning is known to be past.
      this.now = context.at().orElse(context.on().atStartOfDay(NORGE).toOffsetDateTime());
    }

    List<Object> facts() {
      List<Object> facts = new ArrayList<>();
      for (Dispenserbruk use : uses().values()) {
        facts.add(use);
        facts.addAll(answers(use));
        if (use.iBruk()) {
          facts.add(contact(use));
        }
      }
      given.all(Task.class).stream()
          .filter(task -> task.is("dispenser-varsel") && !WITHDRAWN.contains(task.status()))
          .map(this::alert)
          .forEach(facts::add);
      facts.addAll(doses());
      given.all(MedicationRequest.class).stream()
          .filter(o -> o.category().is("gis-i-dispenser") && o.status().equals("active"))
          .map(Oversikt::medicine)
          .forEach(facts::add);
      return facts;
    }

    private Map<String, Dispenserbruk> uses() {
      Map<String, Dispenserbruk> uses = new LinkedHashMap<>();
      for (Device device : given.all(Device.class)) {
        String patient = device.patient();
        if (device.is("medisindispenser") && patient != null) {
          uses.put(patient, use(patient, Optional.of(device)));
        }
      }
      given.all(ServiceRequest.class).stream()
          .filter(this::grants)
          .forEach(v -> uses.computeIfAbsent(v.subject(), p -> use(p, Optional.empty())));
      return uses;
    }

    private boolean grants(ServiceRequest vedtak) {
      return vedtak.is("dispenser-vedtak") && vedtak.status().equals("active");
    }

    private Dispenserbruk use(String patient, Optional<Device> device) {
      List<Object> basedOn = new ArrayList<>(device.stream().toList());
      List<ServiceRequest> granted =
          given.all(ServiceRequest.class).stream()
              .filter(vedtak -> grants(vedtak) && vedtak.subject().equals(patient))
              .toList();
      basedOn.addAll(granted);
      LocalDate assessed = assessed(patient, basedOn);
      return new Dispenserbruk(
          patient,
          device.map(Resource::ref).orElse(""),
          device.map(one -> one.status().equals("active")).orElse(false),
          granted.stream()
              .filter(vedtak -> vedtak.occurrence().hasStart())
              .map(vedtak -> vedtak.occurrence().start())
              .min(Comparator.naturalOrder())
              .orElse(null),
          assessed,
          changed(patient, assessed, basedOn),
          assessed == null ? -1 : Tider.dager(assessed, today),
          basedOn);
    }

    private @Nullable LocalDate assessed(String patient, List<Object> basedOn) {
      List<Procedure> evaluations =
          given.all(Procedure.class).stream()
              .filter(p -> p.is("dispenser-evaluering") && p.subject().equals(patient))
              .filter(p -> p.status().equals("completed"))
              .toList();
      basedOn.addAll(evaluations);
      return Stream.concat(
              evaluations.stream()
                  .map(p -> p.performed().hasStart() ? p.performed().start() : null),
              SPOERSMAAL.stream()
                  .flatMap(question -> last(question, patient).stream())
                  .map(Oversikt::day))
          .filter(Objects::nonNull)
          .filter(day -> !day.isAfter(today))
          .max(Comparator.naturalOrder())
          .orElse(null);
    }

    /** A day that is not known may be after any. */
    private static boolean isAfter(@Nullable LocalDate day, @Nullable LocalDate since) {
      return since == null || day == null || day.isAfter(since);
    }

    private boolean changed(String patient, @Nullable LocalDate since, List<Object> basedOn) {
      List<Observation> changes =
          given.all(Observation.class).stream()
              .filter(o -> o.is("dispenser-endring") && o.subject().equals(patient))
              .filter(o -> !Boolean.FALSE.equals(o.yes()))
              .filter(o -> isAfter(day(o), since))
              .toList();
      basedOn.addAll(changes);
      return !changes.isEmpty();
    }

    private static @Nullable LocalDate day(Observation observation) {
      return observation.effective().hasStart() ? observation.effective().start() : null;
    }

    private Optional<Observation> last(String question, String patient) {
      return given.all(Observation.class).stream()
          .filter(o -> o.is(question) && o.subject().equals(patient))
          .filter(o -> FINAL.contains(o.status()))
          .max(
              Comparator.comparing((Observation o) -> o.effective().start())
                  .thenComparing(Observation::ref));
    }

    private List<Egnethetssvar> answers(Dispenserbruk use) {
      List<Egnethetssvar> answers = new ArrayList<>();
      for (String question : SPOERSMAAL) {
        last(question, use.pasient()).map(o -> answer(o, question, use)).ifPresent(answers::add);
      }
      return answers;
    }

    private static Egnethetssvar answer(Observation o, String question, Dispenserbruk use) {
      LocalDate day = day(o);
      LocalDate start = use.start();
      return new Egnethetssvar(
          o,
          use.pasient(),
          question,
          suited(o),
          day,
          !o.performer().isEmpty(),
          day != null && start != null && day.isAfter(start),
          List.of(o));
    }

    private static @Nullable Boolean suited(Observation o) {
      if (o.answer().is("dispenser-egnet")) {
        return true;
      }
      return o.answer().is("dispenser-uegnet") ? Boolean.FALSE : null;
    }

    private Dispenservarsel alert(Task task) {
      OffsetDateTime from = task.start();
      OffsetDateTime end = task.end();
      boolean done = task.status().equals("completed") || end != null;
      OffsetDateTime to = done ? end : now;
      LocalDate day = Tider.dag(from);
      return new Dispenservarsel(
          task,
          task.subject(),
          !done,
          from == null || to == null ? -1 : Math.max(0, Tider.minutter(from, to)),
          day,
          day != null && !day.isAfter(today) && Tider.dager(day, today) < WEEK,
          given.all(AdverseEvent.class).stream()
              .anyMatch(event -> event.suspectEntity().contains(task.ref())),
          List.of(task));
    }

    private Dispenserkontakt contact(Dispenserbruk use) {
      Optional<Observation> heard = newest("dispenser-kontakt", use);
      Optional<Observation> state = newest("dispenser-tilstand", use);
      boolean wrong = state.map(o -> o.answer().is("dispenser-feil")).orElse(false);
      OffsetDateTime since = (wrong ? state : heard).map(Observation::at).orElse(null);
      List<Object> basedOn = new ArrayList<>(use.basedOn());
      heard.ifPresent(basedOn::add);
      state.ifPresent(basedOn::add);
      return new Dispenserkontakt(
          use.pasient(),
          use.dispenser(),
          heard.map(Observation::at).map(at -> Math.max(0, Tider.minutter(at, now))).orElse(-1L),
          wrong,
          visited(use.pasient(), since),
          given.all(CarePlan.class).stream()
              .anyMatch(
                  plan ->
                      plan.is("dispenser-reserveplan")
                          && plan.subject().equals(use.pasient())
                          && plan.status().equals("active")
                          && plan.period().contains(today)),
          basedOn);
    }

    private Optional<Observation> newest(String concept, Dispenserbruk use) {
      return given.all(Observation.class).stream()
          .filter(o -> o.is(concept))
          .filter(o -> o.subject().equals(use.dispenser()) || o.subject().equals(use.pasient()))
          .filter(o -> o.at() != null && !o.at().isAfter(now))
          .max(
              Comparator.comparing((Observation o) -> Objects.requireNonNull(o.at()))
                  .thenComparing(Observation::ref));
    }

    private boolean visited(String patient, @Nullable OffsetDateTime since) {
      return given.all(Task.class).stream()
          .filter(task -> task.is("dispenser-besoek") && task.subject().equals(patient))
          .filter(task -> !WITHDRAWN.contains(task.status()))
          .map(Task::start)
          .filter(Objects::nonNull)
          .anyMatch(start -> since == null || !start.isBefore(since));
    }

    private List<Dispenserdose> doses() {
      List<Dispenserdose> doses = new ArrayList<>();
      for (MedicationAdministration one : given.all(MedicationAdministration.class)) {
        boolean byMachine =
            one.performer().stream().anyMatch(p -> p.actor().startsWith("Device/"))
                || one.device().stream().anyMatch(this::isDispenser);
        if (byMachine && Set.of("completed", "not-done").contains(one.status())) {
          doses.add(dose(one));
        }
      }
      return doses;
    }

    private boolean isDispenser(String ref) {
      return given.all(Device.class).stream()
          .anyMatch(device -> device.ref().equals(ref) && device.is("medisindispenser"));
    }

    private Dispenserdose dose(MedicationAdministration one) {
      LocalDate day = one.at() != null ? Tider.dag(one.at()) : one.effective().start();
      Optional<MedicationRequest> order =
          given.all(MedicationRequest.class).stream()
              .filter(o -> o.ref().equals(one.request()))
              .findFirst();
      List<Object> basedOn = new ArrayList<>(List.of(one));
      order.ifPresent(basedOn::add);
      boolean person = one.performer().stream().anyMatch(p -> !p.actor().startsWith("Device/"));
      return new Dispenserdose(
          one,
          one.subject(),
          day,
          one.status().equals("completed"),
          person && Boolean.TRUE.equals(one.observed()),
          order.map(o -> o.category().is("tidskritisk")).orElse(false),
          day == null || day.isAfter(today) ? -1 : Tider.dager(day, today),
          basedOn);
    }

    private static Dispenserlegemiddel medicine(MedicationRequest order) {
      return new Dispenserlegemiddel(
          order,
          order.subject(),
          order.category().is("dose-varierer"),
          order.category().is("oppbevares-kaldt"),
          "A".equals(order.prescriptionGroup()),
          List.of(order));
    }
  }
}
