package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.CarePlan;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Coding;
import no.byrutine.fhir.Communication;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.Medicinal;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.Procedure;
import no.byrutine.fhir.Resource;
import no.byrutine.fhir.ServiceRequest;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/** The vedtak under chapter 4A, their conditions, and the days that follow from them. */
record Tvangsvedtaksbok(Facts given, InForce parameters, LocalDate on) {

  private static final Set<String> CURRENT = Set.of("draft", "active", "on-hold");

  /** What follows for every vedtak that is current. */
  List<Tvangsvedtak> decisions() {
    return current().stream().map(this::decision).toList();
  }

  private List<Vedtak> current() {
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
        vedtak.made() != null && !vedtak.made().isAfter(on) && !vedtak.period().start().isAfter(on);
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

  Vedtaksvilkaar condition(Tvangsvedtak vedtak, String condition) {
    Optional<Observation> answer =
        given.all(Observation.class).stream()
            .filter(o -> o.is(condition) && Svar.SETTLED.contains(o.status()))
            .filter(o -> vedtak.vedtak().equals(o.focus()) && o.yes() != null)
            .filter(o -> !o.effective().start().isAfter(on))
            .max(Svar.latest(o -> !Svar.yes(o)));
    List<Object> basedOn = new ArrayList<>(List.of(vedtak));
    answer.ifPresent(basedOn::add);
    return new Vedtaksvilkaar(
        vedtak.vedtak(),
        condition,
        answer.isPresent(),
        answer.filter(Svar::yes).isPresent(),
        basedOn);
  }

  Optional<Tvangsfrister> deadlines(Tvangsvedtak vedtak) {
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

  private static long whole(Parameter parameter) {
    return Objects.requireNonNull(parameter.value()).longValueExact();
  }
}
