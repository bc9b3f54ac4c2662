package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.byrutine.engine.InForce;
import no.byrutine.fhir.CarePlan;
import no.byrutine.fhir.Dosage;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Quantity;
import no.byrutine.fhir.Timing;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/** What concerns methadone alone: induction, maintenance and ECG. */
final class Metadonforloep {

  private static final Set<String> PLANNED = Set.of("active", "completed", "on-hold");

  private final Facts facts;
  private final InForce parameters;
  private final LocalDate on;
  private final Larbeslutninger decisions;
  private final List<Observation> observations;
  private final List<Larutlevering> handOuts;
  private final List<Metadondag> methadoneDays = new ArrayList<>();
  private final List<Metadonekg> ecgs = new ArrayList<>();

  Metadonforloep(
      Facts facts,
      InForce parameters,
      LocalDate on,
      Larbeslutninger decisions,
      List<Observation> observations,
      List<Larutlevering> handOuts) {
    this.facts = facts;
    this.parameters = parameters;
    this.on = on;
    this.decisions = decisions;
    this.observations = observations;
    this.handOuts = handOuts;
  }

  /** The phase of each hand-out, and the day and the ECG of each order of methadone. */
  List<Object> fakta(List<Larordinasjon> orders) {
    orders.stream().filter(Larordinasjon::metadon).forEach(this::methadone);
    List<Object> found = new ArrayList<>();
    handOuts.forEach(handOut -> found.add(phase(handOut)));
    found.addAll(methadoneDays);
    found.addAll(ecgs);
    return found;
  }

  private List<CarePlan> plans(String concept, String patient) {
    return facts.all(CarePlan.class).stream()
        .filter(plan -> plan.is(concept) && plan.subject().equals(patient))
        .filter(plan -> PLANNED.contains(plan.status()))
        .toList();
  }

  private void methadone(Larordinasjon order) {
    LocalDate day =
        handOuts.stream()
            .filter(handOut -> handOut.ordinasjon().equals(order.ref()))
            .map(Larutlevering::dag)
            .min(Comparator.naturalOrder())
            .orElse(on);
    List<Object> basedOn = new ArrayList<>(List.of(order));
    Optional<CarePlan> induction =
        plans("lar-opptrapping", order.pasient()).stream()
            .filter(plan -> plan.period().contains(day))
            .findFirst();
    induction.ifPresent(basedOn::add);
    Optional<Larvedtak> agreed =
        decisions.inForce("lar-opptrapping-avtalt", order.pasient(), day).stream()
            .filter(Larvedtak::spesialist)
            .findFirst();
    agreed.ifPresent(basedOn::add);
    List<CarePlan> maintenance =
        plans("lar-vedlikehold", order.pasient()).stream()
            .filter(plan -> plan.period().contains(day))
            .toList();
    basedOn.addAll(maintenance);
    methadoneDays.add(
        new Metadondag(
            order,
            day,
            induction.isPresent(),
            induction.filter(plan -> plan.period().start().equals(day)).isPresent(),
            agreed.isPresent(),
            !maintenance.isEmpty(),
            milligrams(order.ordinasjon()),
            basedOn));
    ecgs.add(ecg(order));
  }

  private Larfase phase(Larutlevering handOut) {
    if (!handOut.metadon()) {
      return new Larfase(handOut, true, List.of(handOut));
    }
    List<Object> basedOn = new ArrayList<>(List.of(handOut));
    boolean planned = false;
    boolean measured = !isOn("lar-qtc-grenser");
    for (Metadondag day : methadoneDays) {
      if (day.ordinasjon().ref().equals(handOut.ordinasjon())) {
        planned = day.planlagt() && day.dag().equals(handOut.dag());
        basedOn.add(day);
      }
    }
    for (Metadonekg ecg : ecgs) {
      if (ecg.ordinasjon().ref().equals(handOut.ordinasjon())) {
        measured = measured || ecg.finnes();
        basedOn.add(ecg);
      }
    }
    return new Larfase(handOut, planned && measured, basedOn);
  }

  private boolean isOn(String policy) {
    return parameters.value(policy).filter(value -> "ja".equals(value.choice())).isPresent();
  }

  /** The dose of a day; null when one of the instructions cannot be reckoned in milligrams. */
  private static @Nullable BigDecimal milligrams(MedicationRequest request) {
    BigDecimal sum = null;
    for (Dosage dosage : request.dosage()) {
      Quantity dose = dosage.dose();
      BigDecimal one = dose == null ? null : dose.in("mg");
      Timing timing = dosage.timing();
      Integer times = timing == null ? Integer.valueOf(1) : timing.daily();
      if (one == null || times == null) {
        return null;
      }
      BigDecimal day = one.multiply(BigDecimal.valueOf(times));
      sum = sum == null ? day : sum.add(day);
    }
    return sum;
  }

  private Metadonekg ecg(Larordinasjon order) {
    List<Observation> ecgs =
        observations.stream()
            .filter(one -> one.is("lar-qtc") && one.subject().equals(order.pasient()))
            .filter(one -> one.value() != null && Larobservasjoner.day(one) != null)
            .filter(one -> !Larobservasjoner.dayOf(one).isAfter(on))
            .sorted(Comparator.comparing(Larobservasjoner::dayOf).thenComparing(one -> number(one)))
            .toList();
    List<Object> basedOn = new ArrayList<>(List.of(order));
    Observation last = ecgs.isEmpty() ? null : ecgs.get(ecgs.size() - 1);
    if (last != null) {
      basedOn.add(last);
    }
    LocalDate day = last == null ? null : Larobservasjoner.dayOf(last);
    Optional<CarePlan> over =
        plans("lar-opptrapping", order.pasient()).stream()
            .filter(plan -> plan.period().hasEnd() && plan.period().end().isBefore(on))
            .max(Comparator.comparing(plan -> plan.period().end()));
    over.ifPresent(basedOn::add);
    return new Metadonekg(
        order,
        day,
        last == null ? null : last.value(),
        day == null ? null : number(ChronoUnit.YEARS.between(day, on)),
        day == null ? null : over.map(plan -> day.isAfter(plan.period().end())).orElse(null),
        basedOn);
  }

  private static BigDecimal number(Observation one) {
    BigDecimal value = one.value();
    return value == null ? BigDecimal.ZERO : value;
  }

  private static BigDecimal number(long value) {
    return BigDecimal.valueOf(value);
  }
}
