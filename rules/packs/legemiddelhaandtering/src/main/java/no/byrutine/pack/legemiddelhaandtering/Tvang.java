package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.CarePlan;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Coding;
import no.byrutine.fhir.Communication;
import no.byrutine.fhir.Consent;
import no.byrutine.fhir.Medication;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.Medicinal;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Patient;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.Procedure;
import no.byrutine.fhir.Resource;
import no.byrutine.fhir.ServiceRequest;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/**
 * Before the rules on health care without consent (pbrl chapter 4A): whose consent is missing, what
 * is given hidden, and how long each vedtak lasts.
 */
public final class Tvang implements Derivation {

  private static final Set<String> SETTLED = Set.of("final", "amended", "corrected");
  private static final Set<String> CURRENT = Set.of("draft", "active", "on-hold");
  private static final Set<String> OVER =
      Set.of("completed", "cancelled", "rejected", "failed", "entered-in-error");
  private static final List<String> CONDITIONS =
      List.of(
          "kap4a-tillit",
          "kap4a-helseskade",
          "kap4a-noedvendig",
          "kap4a-forholdsmessig",
          "kap4a-helhet");

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    return new Case(facts, parameters, context.on()).facts();
  }

  /** One case: its resources, the numbers of the day, and the day. */
  private record Case(Facts given, InForce parameters, LocalDate on) {

    List<Object> facts() {
      List<Object> facts = new ArrayList<>();
      given.all(Patient.class).forEach(patient -> facts.add(consent(patient)));
      Map<String, List<Object>> measures = new LinkedHashMap<>();
      for (SkjultTiltak hidden : hidden()) {
        facts.add(hidden);
        measures.computeIfAbsent(hidden.pasient(), any -> new ArrayList<>()).add(hidden);
      }
      for (Vedtak vedtak : decisions()) {
        Tvangsvedtak fact = decision(vedtak);
        facts.add(fact);
        measures.computeIfAbsent(fact.pasient(), any -> new ArrayList<>()).add(fact);
        if (!fact.utloept()) {
          CONDITIONS.forEach(condition -> facts.add(condition(fact, condition)));
          deadlines(fact).ifPresent(facts::add);
        }
      }
      measures.forEach((patient, these) -> facts.add(new Tvangstiltak(patient, these)));
      given.all(Task.class).stream()
          .filter(task -> task.is("knuse-eller-aapne") && !OVER.contains(task.status()))
          .forEach(task -> facts.add(crushing(task)));
      return facts;
    }

    // The patient's will

    private Samtykkestatus consent(Patient patient) {
      List<Object> basedOn = new ArrayList<>(List.of(patient));
      Optional<Observation> competence =
          observations("samtykkekompetanse", patient.ref())
              .filter(o -> o.answer().is("kompetanse-mangler") || o.answer().is("kompetanse-har"))
              .max(latest(o -> o.answer().is("kompetanse-har")));
      competence.ifPresent(basedOn::add);
      boolean refused = refused(patient.ref(), basedOn);
      Optional<Observation> resistance =
          observations("motstand", patient.ref())
              .filter(o -> o.yes() != null)
              .max(latest(Tvang::yes));
      resistance.ifPresent(basedOn::add);
      boolean resists = refused || resistance.filter(Tvang::yes).isPresent();
      return new Samtykkestatus(
          patient.ref(),
          age(patient.birthDate()),
          competence.filter(o -> o.answer().is("kompetanse-mangler")).isPresent(),
          competence.filter(o -> hasText(o.text()) && o.effective().hasStart()).isPresent(),
          refused,
          resists,
          resistance.isPresent() && !resists,
          basedOn);
    }

    /** Whether the last answer is no; an answer without a day counts as the last. */
    private boolean refused(String patient, List<Object> basedOn) {
      Optional<Consent> last =
          given.all(Consent.class).stream()
              .filter(c -> c.is("legemiddelsamtykke") && c.subject().equals(patient))
              .filter(c -> c.status().equals("active") && c.provision().contains(on))
              .filter(c -> c.provisionType() != null && !day(c).isAfter(on))
              .max(Comparator.comparing(this::day).thenComparing(Tvang::denies));
      last.ifPresent(basedOn::add);
      return last.filter(Tvang::denies).isPresent();
    }

    private LocalDate day(Consent consent) {
      LocalDate day = consent.dateTime();
      return day == null ? on : day;
    }

    private @Nullable BigDecimal age(@Nullable LocalDate born) {
      if (born == null) {
        return null;
      }
      int years = on.getYear() - born.getYear();
      return BigDecimal.valueOf(born.plusYears(years).isAfter(on) ? years - 1 : years);
    }

    private Stream<Observation> observations(String concept, String subject) {
      return given.all(Observation.class).stream()
          .filter(o -> o.is(concept) && SETTLED.contains(o.status()))
          .filter(o -> o.subject().equals(subject) && !o.effective().start().isAfter(on));
    }

    // What is hidden

    private List<SkjultTiltak> hidden() {
      Map<String, SkjultTiltak> hidden = new LinkedHashMap<>();
      for (Task task : given.all(Task.class)) {
        if (task.is("skjult-utdeling") && !OVER.contains(task.status())) {
          hidden(task, task.subject(), task.focus(), hidden);
        }
      }
      for (Observation item : given.all(Observation.class)) {
        if (item.is("skjult-legemiddel")
            && SETTLED.contains(item.status())
            && yes(item)
            && item.effective().contains(on)) {
          hidden(item, item.subject(), item.focus(), hidden);
        }
      }
      return List.copyOf(hidden.values());
    }

    private void hidden(
        Resource says, String patient, @Nullable String focus, Map<String, SkjultTiltak> into) {
      Optional<MedicationRequest> order =
          given.all(MedicationRequest.class).stream()
              .filter(o -> o.ref().equals(focus))
              .findFirst();
      Optional<? extends Medicinal> medicine =
          order.isPresent()
              ? order
              : given.all(Medication.class).stream().filter(m -> m.ref().equals(focus)).findFirst();
      List<Object> basedOn = new ArrayList<>(List.of(says));
      medicine.ifPresent(basedOn::add);
      into.putIfAbsent(
          medicine.isPresent() ? Objects.requireNonNullElse(focus, "") : says.ref(),
          new SkjultTiltak(
              says.ref(),
              patient,
              order.map(MedicationRequest::ref).orElse(null),
              medicine.map(Medicinal::codes).orElse(Codes.NONE),
              basedOn));
    }

    // The vedtak

    private List<Vedtak> decisions() {
      return Stream.concat(
              given.all(ServiceRequest.class).stream()
                  .filter(s -> s.is("kap4a-vedtak") && CURRENT.contains(s.status()))
                  .map(Vedtak::of),
              given.all(CarePlan.class).stream()
                  .filter(p -> p.is("kap4a-vedtak") && CURRENT.contains(p.status()))
                  .map(Vedtak::of))
          .toList();
    }

    private Tvangsvedtak decision(Vedtak vedtak) {
      List<MedicationRequest> orders = orders(vedtak);
      List<Object> basedOn = new ArrayList<>(List.of(vedtak.resource()));
      basedOn.addAll(orders);
      LocalDate last = lastDay(vedtak, basedOn);
      boolean begun =
          vedtak.made() != null
              && !vedtak.made().isAfter(on)
              && !vedtak.period().start().isAfter(on);
      boolean expired = last != null && on.isAfter(last);
      boolean active = vedtak.status().equals("active");
      Set<Coding> substances = new HashSet<>(vedtak.medicines());
      Set<String> named = new HashSet<>(vedtak.orders());
      List<Codes> reasons =
          Stream.concat(Stream.of(vedtak.reason()), orders.stream().map(MedicationRequest::reason))
              .toList();
      return new Tvangsvedtak(
          vedtak.resource().ref(),
          vedtak.subject(),
          vedtak.made(),
          last,
          active,
          active && begun && last != null && !expired,
          expired,
          last == null ? null : Tider.dager(on, last),
          reasons.stream().anyMatch(reason -> reason.is("psykisk-indikasjon")),
          reasons.stream().anyMatch(reason -> !reason.codings().isEmpty()),
          substances,
          named,
          basedOn);
    }

    private List<MedicationRequest> orders(Vedtak vedtak) {
      return given.all(MedicationRequest.class).stream()
          .filter(order -> order.subject().equals(vedtak.subject()))
          .filter(
              order ->
                  vedtak.orders().contains(order.ref())
                      || order.codes().codings().stream().anyMatch(vedtak.medicines()::contains))
          .toList();
    }

    private @Nullable LocalDate lastDay(Vedtak vedtak, List<Object> basedOn) {
      Optional<Parameter> years = parameters.value("kap4a-varighet");
      LocalDate made = vedtak.made();
      if (made == null || years.isEmpty()) {
        return null;
      }
      basedOn.add(years.get());
      LocalDate anniversary = made.plusYears(whole(years.get()));
      LocalDate end = vedtak.period().end();
      return end.isBefore(anniversary) ? end : anniversary;
    }

    private Vedtaksvilkaar condition(Tvangsvedtak vedtak, String condition) {
      Optional<Observation> answer =
          given.all(Observation.class).stream()
              .filter(o -> o.is(condition) && SETTLED.contains(o.status()))
              .filter(o -> vedtak.vedtak().equals(o.focus()) && o.yes() != null)
              .filter(o -> !o.effective().start().isAfter(on))
              .max(latest(o -> !yes(o)));
      List<Object> basedOn = new ArrayList<>(List.of(vedtak));
      answer.ifPresent(basedOn::add);
      return new Vedtaksvilkaar(
          vedtak.vedtak(),
          condition,
          answer.isPresent(),
          answer.filter(Tvang::yes).isPresent(),
          basedOn);
    }

    private Optional<Tvangsfrister> deadlines(Tvangsvedtak vedtak) {
      LocalDate made = vedtak.vedtatt();
      Optional<Parameter> months = parameters.value("kap4a-overproeving");
      Optional<Parameter> weeks = parameters.value("kap4a-klagefrist");
      if (made == null || !vedtak.aktivt() || months.isEmpty() || weeks.isEmpty()) {
        return Optional.empty();
      }
      List<Object> basedOn = new ArrayList<>(List.of(vedtak, months.get(), weeks.get()));
      LocalDate told = told(vedtak, made, basedOn);
      LocalDate looked = looked(vedtak, made, basedOn);
      LocalDate review = made.plusMonths(whole(months.get()));
      return Optional.of(
          new Tvangsfrister(
              vedtak.vedtak(),
              review,
              !on.isBefore(review),
              told.plusWeeks(whole(weeks.get())),
              looked,
              BigDecimal.valueOf(Tider.dager(looked, on)),
              basedOn));
    }

    /** The day the patient was told, and never before the vedtak. */
    private LocalDate told(Tvangsvedtak vedtak, LocalDate made, List<Object> basedOn) {
      Optional<Communication> message =
          given.all(Communication.class).stream()
              .filter(m -> m.is("kap4a-til-pasient") && m.about().contains(vedtak.vedtak()))
              .filter(m -> m.status().equals("completed") && m.sent() != null)
              .min(Comparator.comparing(m -> Objects.requireNonNull(m.sent())));
      message.ifPresent(basedOn::add);
      LocalDate told = message.map(m -> Tider.dag(m.sent())).orElse(made);
      return told.isBefore(made) ? made : told;
    }

    private LocalDate looked(Tvangsvedtak vedtak, LocalDate made, List<Object> basedOn) {
      Optional<Procedure> review =
          given.all(Procedure.class).stream()
              .filter(p -> p.is("kap4a-evaluering") && p.status().equals("completed"))
              .filter(p -> p.basedOn().contains(vedtak.vedtak()) && p.performed().hasStart())
              .filter(p -> !p.performed().start().isAfter(on))
              .filter(p -> p.performed().start().isAfter(made))
              .max(Comparator.comparing(p -> p.performed().start()));
      review.ifPresent(basedOn::add);
      return review.map(p -> p.performed().start()).orElse(made);
    }

    // Crushing

    private Knuseoppdrag crushing(Task task) {
      List<Object> basedOn = new ArrayList<>(List.of(task));
      List<String> about = new ArrayList<>();
      List<Medicinal> medicines = new ArrayList<>();
      for (MedicationRequest order : given.all(MedicationRequest.class)) {
        if (order.ref().equals(task.focus())) {
          medicines.add(order);
          about.add(order.ref());
          basedOn.add(order);
          if (order.medication() != null) {
            about.add(order.medication());
          }
        }
      }
      List<Medication> products =
          given.all(Medication.class).stream()
              .filter(m -> m.ref().equals(task.focus()) || about.contains(m.ref()))
              .toList();
      products.forEach(product -> about.add(product.ref()));
      medicines.addAll(products);
      basedOn.addAll(products);
      Optional<Observation> advice =
          given.all(Observation.class).stream()
              .filter(o -> o.is("knuseraad") && SETTLED.contains(o.status()))
              .filter(o -> o.yes() != null && o.focus() != null && about.contains(o.focus()))
              .filter(o -> !o.effective().start().isAfter(on))
              .max(latest(o -> !yes(o)));
      advice.ifPresent(basedOn::add);
      return new Knuseoppdrag(
          task.ref(),
          products.stream().anyMatch(p -> p.form().is("knuses-ikke-uten-raad"))
              || medicines.stream().anyMatch(m -> m.is("cytotoksisk")),
          products.isEmpty() || products.stream().anyMatch(p -> p.form().codings().isEmpty()),
          advice.filter(Tvang::yes).isPresent(),
          basedOn);
    }
  }

  /** A vedtak in the shape that both resources share. */
  private record Vedtak(
      Resource resource,
      String status,
      String subject,
      Period period,
      @Nullable LocalDate made,
      Codes reason,
      Set<Coding> medicines,
      Set<String> orders) {

    static Vedtak of(ServiceRequest request) {
      return new Vedtak(
          request,
          request.status(),
          request.subject(),
          request.occurrence(),
          request.authoredOn(),
          request.reason(),
          substances(Stream.of(request.detail())),
          Set.of());
    }

    static Vedtak of(CarePlan plan) {
      return new Vedtak(
          plan,
          plan.status(),
          plan.subject(),
          plan.period(),
          plan.created(),
          Codes.NONE,
          substances(plan.activity().stream().map(CarePlan.Activity::codes)),
          plan.activity().stream()
              .map(CarePlan.Activity::reference)
              .filter(Objects::nonNull)
              .collect(Collectors.toSet()));
    }

    private static Set<Coding> substances(Stream<Codes> codes) {
      return codes
          .flatMap(one -> one.codings().stream())
          .filter(coding -> coding.system().equals(Medicinal.ATC))
          .filter(coding -> coding.code().length() == Medicinal.SUBSTANCE)
          .collect(Collectors.toSet());
    }
  }

  /**
   * The last day last; of two on one day, and where the day is not known, the careful answer
   * counts.
   */
  private static Comparator<Observation> latest(Predicate<Observation> careful) {
    Comparator<Observation> byDay =
        Comparator.comparing(
            o ->
                o.effective().hasStart()
                    ? o.effective().start()
                    : careful.test(o) ? LocalDate.MAX : LocalDate.MIN);
    return byDay.thenComparing(careful::test);
  }

  private static boolean yes(Observation answer) {
    return Boolean.TRUE.equals(answer.yes());
  }

  private static boolean denies(Consent consent) {
    return "deny".equals(consent.provisionType());
  }

  private static boolean hasText(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static long whole(Parameter parameter) {
    return Objects.requireNonNull(parameter.value()).longValueExact();
  }
}
