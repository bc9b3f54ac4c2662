package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.AdverseEvent;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Communication;
import no.byrutine.fhir.Device;
import no.byrutine.fhir.Dosage;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Quantity;
import no.byrutine.fhir.Resource;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/** The deviations in the case, and what looks like one that nobody has reported. */
public final class Avviksbok implements Derivation {

  static final List<String> TYPER =
      List.of(
          "avvik-feil-legemiddel",
          "avvik-feil-dose",
          "avvik-feil-pasient",
          "avvik-feil-tid",
          "avvik-feil-maate",
          "avvik-utelatt");

  private static final List<String> MELDINGER =
      List.of(
          "varsel-helsetilsynet",
          "varsel-ukom",
          "varsel-dmp",
          "informert-pasient",
          "informert-npe",
          "informert-ombud",
          "informert-tilsynsmyndighet",
          "tilbud-om-moete");

  private static final Set<String> WITHDRAWN =
      Set.of("cancelled", "rejected", "failed", "entered-in-error");

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    return new Bok(facts, parameters, context).facts();
  }

  /** One case. */
  private static final class Bok {
    private final Facts given;
    private final InForce parameters;
    private final LocalDate today;
    private final List<AdverseEvent> events;
    private final Map<String, MedicationRequest> orders = new LinkedHashMap<>();

    Bok(Facts given, InForce parameters, Context context) {
      this.given = given;
      this.parameters = parameters;
      this.today = context.on();
      this.events = given.all(AdverseEvent.class);
      given.all(MedicationRequest.class).forEach(order -> orders.put(order.ref(), order));
    }

    List<Object> facts() {
      List<Object> facts = new ArrayList<>();
      events.stream().map(this::event).forEach(facts::add);
      facts.addAll(suspicions());
      facts.addAll(patterns());
      facts.addAll(reviews());
      return facts;
    }

    private Avvikshendelse event(AdverseEvent event) {
      List<Object> basedOn = new ArrayList<>(List.of(event));
      LocalDate day = Tider.dag(event.date());
      String unexpected = unexpected(event, basedOn);
      Set<String> sent = sent(event, basedOn);
      return new Avvikshendelse(
          event,
          event.subject(),
          seriousness(event),
          event.is("avvik-utstyr") || event.suspectEntity().stream().anyMatch(this::isDevice),
          says(event, "avvik-kunne-skade"),
          unexpected,
          sent,
          day,
          day == null ? -1 : Tider.dager(day, today),
          handled(event, basedOn),
          basedOn);
    }

    private static String seriousness(AdverseEvent event) {
      if (says(event, "avvik-svaert-alvorlig")) {
        return "svaert-alvorlig";
      }
      if (says(event, "avvik-alvorlig")) {
        return "vurderes";
      }
      if (says(event, "avvik-skade")) {
        return "skade";
      }
      return says(event, "avvik-ingen-skade") ? "ingen-skade" : "ukjent";
    }

    private static boolean says(AdverseEvent event, String concept) {
      return event.seriousness().is(concept)
          || event.severity().is(concept)
          || event.outcome().is(concept)
          || event.is(concept);
    }

    private boolean isDevice(String ref) {
      return ref.startsWith("Device/")
          || given.all(Device.class).stream().anyMatch(device -> device.ref().equals(ref));
    }

    private String unexpected(AdverseEvent event, List<Object> basedOn) {
      List<Observation> answers =
          given.all(Observation.class).stream()
              .filter(o -> o.is("avvik-uventet") && event.ref().equals(o.focus()))
              .filter(o -> o.yes() != null)
              .toList();
      basedOn.addAll(answers);
      if (answers.isEmpty()) {
        return "ukjent";
      }
      return answers.stream().anyMatch(o -> Boolean.TRUE.equals(o.yes())) ? "ja" : "nei";
    }

    private Set<String> sent(AdverseEvent event, List<Object> basedOn) {
      Set<String> sent = new HashSet<>();
      for (Communication message : given.all(Communication.class)) {
        if (message.status().equals("completed") && message.about().contains(event.ref())) {
          MELDINGER.stream().filter(message::is).forEach(sent::add);
          basedOn.add(message);
        }
      }
      return sent;
    }

    private boolean handled(AdverseEvent event, List<Object> basedOn) {
      List<Task> tasks =
          given.all(Task.class).stream()
              .filter(task -> task.is("avvik-behandling") && event.ref().equals(task.focus()))
              .filter(task -> !WITHDRAWN.contains(task.status()))
              .toList();
      basedOn.addAll(tasks);
      return !tasks.isEmpty();
    }

    private List<Avviksmistanke> suspicions() {
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
      return recorded || WITHDRAWN.contains(task.status())
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
      return new Avviksmistanke(
          type, patient, day, minutes, isAb(what, order), List.of(what, order));
    }

    private static boolean isAb(Resource what, MedicationRequest order) {
      Set<String> ab = Set.of("A", "B");
      return ab.contains(Objects.requireNonNullElse(order.prescriptionGroup(), ""))
          || (what instanceof MedicationAdministration one
              && ab.contains(Objects.requireNonNullElse(one.prescriptionGroup(), "")));
    }

    private boolean isReported(String ref) {
      return events.stream().anyMatch(event -> event.suspectEntity().contains(ref));
    }

    private List<Avviksmoenster> patterns() {
      Optional<Parameter> length = parameters.value("avvik-like-dager");
      List<Avviksmoenster> patterns = new ArrayList<>();
      if (length.isEmpty()) {
        return patterns;
      }
      LocalDate from =
          today.minusDays(Objects.requireNonNull(length.get().value()).longValue() - 1);
      Map<String, List<AdverseEvent>> alike = new TreeMap<>();
      for (AdverseEvent event : events) {
        LocalDate day = Tider.dag(event.date());
        if (event.subject() != null && day != null && !day.isBefore(from) && !day.isAfter(today)) {
          TYPER.stream()
              .filter(event::is)
              .forEach(
                  type ->
                      alike
                          .computeIfAbsent(event.subject() + " " + type, key -> new ArrayList<>())
                          .add(event));
        }
      }
      alike.forEach(
          (key, found) -> {
            List<Object> basedOn = new ArrayList<>(found);
            basedOn.add(length.get());
            String[] parts = key.split(" ", 2);
            patterns.add(
                new Avviksmoenster(parts[0], parts[1], found.size(), from, today, basedOn));
          });
      return patterns;
    }

    private List<Ledelsesgjennomgang> reviews() {
      Map<String, Observation> last = new TreeMap<>();
      given.all(Observation.class).stream()
          .filter(o -> o.is("ledelsens-gjennomgang") && o.effective().hasStart())
          .forEach(
              o ->
                  last.merge(
                      o.subject(),
                      o,
                      (a, b) -> a.effective().start().isAfter(b.effective().start()) ? a : b));
      return last.values().stream()
          .map(o -> new Ledelsesgjennomgang(o.subject(), o.effective().start(), today, List.of(o)))
          .toList();
    }
  }
}
