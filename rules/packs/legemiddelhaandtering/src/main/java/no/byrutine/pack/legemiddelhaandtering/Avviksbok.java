package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
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
import no.byrutine.fhir.Communication;
import no.byrutine.fhir.Device;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;

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

  static final Set<String> WITHDRAWN =
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

    Bok(Facts given, InForce parameters, Context context) {
      this.given = given;
      this.parameters = parameters;
      this.today = context.on();
      this.events = given.all(AdverseEvent.class);
    }

    List<Object> facts() {
      List<Object> facts = new ArrayList<>();
      events.stream().map(this::event).forEach(facts::add);
      facts.addAll(new Avviksmistanker(given, today).alle());
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
