package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.CarePlan;
import no.byrutine.fhir.Dosage;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.MedicationDispense;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.Medicinal;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Practitioner;
import no.byrutine.fhir.Quantity;
import no.byrutine.fhir.Task;
import no.byrutine.fhir.Timing;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What LAR's rules compare: who decided, what is planned, which days have a dose, and the latest
 * observations and ECG.
 */
public final class Larforloep implements Derivation {

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    return new Case(facts, parameters, context).facts();
  }

  /** One case. */
  private static final class Case {

    private static final Set<String> DONE =
        Set.of("completed", "cancelled", "rejected", "failed", "entered-in-error");
    private static final Set<String> INVALID = Set.of("entered-in-error", "cancelled");
    private static final Set<String> PLANNED = Set.of("active", "completed", "on-hold");
    private static final Set<String> MISSED = Set.of("failed", "cancelled", "rejected");

    private final Facts facts;
    private final InForce parameters;
    private final LocalDate on;
    private final @Nullable OffsetDateTime now;
    private final Larbeslutninger decisions;
    private final Lardoser doses;
    private final List<Observation> observations;
    private final List<Larordinasjon> orders = new ArrayList<>();
    private final List<Larutlevering> handOuts = new ArrayList<>();
    private final List<Metadondag> methadoneDays = new ArrayList<>();
    private final List<Metadonekg> ecgs = new ArrayList<>();
    private final List<Object> found = new ArrayList<>();

    Case(Facts facts, InForce parameters, Context context) {
      this.facts = facts;
      this.parameters = parameters;
      this.on = context.on();
      this.now = context.at().orElse(null);
      this.decisions = new Larbeslutninger(facts, on);
      this.doses = new Lardoser(facts);
      this.observations =
          facts.all(Observation.class).stream()
              .filter(one -> !INVALID.contains(one.status()))
              .toList();
    }

    List<Object> facts() {
      found.addAll(decisions.all());
      facts.all(MedicationRequest.class).stream()
          .filter(request -> request.is("lar-legemiddel") && request.status().equals("active"))
          .forEach(request -> orders.add(order(request)));
      found.addAll(orders);
      facts.all(Task.class).stream()
          .filter(task -> !DONE.contains(task.status()))
          .forEach(this::task);
      orders.stream().filter(Larordinasjon::metadon).forEach(this::methadone);
      handOuts.forEach(this::phase);
      facts.all(MedicationAdministration.class).forEach(this::observedIntake);
      patients().forEach(this::missed);
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

    private Set<String> patients() {
      Set<String> patients = new TreeSet<>();
      orders.forEach(order -> patients.add(order.pasient()));
      handOuts.forEach(handOut -> patients.add(handOut.pasient()));
      return patients;
    }

    // The order, and whether it is a change of medicine

    private Larordinasjon order(MedicationRequest request) {
      List<Object> basedOn = new ArrayList<>(List.of(request));
      boolean methadone = request.is("metadon");
      LocalDate authored = request.authoredOn() == null ? on : request.authoredOn();
      Optional<MedicationRequest> replaced = replaced(request);
      boolean change = replaced.isPresent();
      replaced.ifPresent(basedOn::add);
      if (!change) {
        Optional<Medicinal> latest = doses.latest(request.subject(), on.plusDays(1));
        change = latest.filter(given -> given.is("metadon") != methadone).isPresent();
        if (change) {
          latest.ifPresent(basedOn::add);
        }
      }
      Optional<Larvedtak> decision =
          change ? changeDecision(request, authored, replaced) : Optional.empty();
      decision.ifPresent(basedOn::add);
      return new Larordinasjon(
          request,
          methadone,
          change,
          decision.isPresent(),
          decision.filter(one -> one.vedtak().detail().is("lar-doegnenhet")).isPresent(),
          hasUnknownPrior(request),
          basedOn);
    }

    /** The order of the other medicine that this one takes the place of, or stands beside. */
    private Optional<MedicationRequest> replaced(MedicationRequest request) {
      return facts.all(MedicationRequest.class).stream()
          .filter(other -> other.is("lar-legemiddel") && !other.ref().equals(request.ref()))
          .filter(other -> other.subject().equals(request.subject()))
          .filter(other -> other.is("metadon") != request.is("metadon"))
          .filter(
              other ->
                  other.ref().equals(request.priorPrescription())
                      || (other.status().equals("active") && !isLater(other, request)))
          .findFirst();
    }

    private boolean hasUnknownPrior(MedicationRequest request) {
      return request.priorPrescription() != null
          && facts.all(MedicationRequest.class).stream()
              .noneMatch(other -> other.ref().equals(request.priorPrescription()));
    }

    private static boolean isLater(MedicationRequest other, MedicationRequest than) {
      LocalDate theirs = other.authoredOn();
      LocalDate own = than.authoredOn();
      return theirs != null && own != null && theirs.isAfter(own);
    }

    private Optional<Larvedtak> changeDecision(
        MedicationRequest request, LocalDate authored, Optional<MedicationRequest> replaced) {
      LocalDate since = replaced.map(MedicationRequest::authoredOn).orElse(LocalDate.MIN);
      return decisions.inForce("lar-bytte", request.subject(), authored).stream()
          .filter(one -> one.spesialist() && !one.fattet().isBefore(since))
          .findFirst();
    }

    // The tasks

    private void task(Task task) {
      LocalDate planned = Tider.dag(task.start());
      LocalDate day = planned == null ? on : planned;
      if (task.is("lar-utlevering")) {
        handOut(task, day);
      } else if (task.is("lar-annen-oppgave")) {
        found.add(new Laroppgave(task, day, List.of(task)));
      }
    }

    private void handOut(Task task, LocalDate day) {
      String patient = task.subject();
      List<Object> basedOn = new ArrayList<>(List.of(task));
      Optional<MedicationDispense> dispense = doses.planned(task.focus(), patient);
      Optional<Larordinasjon> order = orderOf(task, dispense);
      order.ifPresent(basedOn::add);
      BigDecimal count =
          dispense
              .map(Lardoser::count)
              .or(() -> order.map(one -> count(doses.planned(one.ref()), basedOn)))
              .orElse(null);
      dispense.ifPresent(basedOn::add);
      List<Larvedtak> inForce = decisions.inForce("lar-utleveringsordning", patient, day);
      Larvedtak decision = inForce.isEmpty() ? null : inForce.get(0);
      if (decision != null) {
        basedOn.add(decision);
      }
      Practitioner person = decisions.person(task.owner());
      if (person != null) {
        basedOn.add(person);
      }
      Larutlevering handOut =
          new Larutlevering(
              task,
              day,
              order.map(Larordinasjon::ref).orElse(""),
              order.filter(Larordinasjon::metadon).isPresent(),
              count,
              decision,
              isSingle(inForce),
              decisions.all().stream()
                  .anyMatch(
                      one ->
                          one.is("lar-utleveringsordning")
                              && one.gyldig()
                              && one.pasient().equals(patient)),
              decision == null ? null : observed(decision),
              decision != null && decision.vedtak().detail().is("lar-foerste-dose-paasyn"),
              decision == null ? null : allowed(decision),
              task.reason().is("lar-paasyn"),
              person != null,
              person != null && person.qualified("lar-helsepersonell", day),
              basedOn);
      handOuts.add(handOut);
      found.add(handOut);
      days(handOut);
      signs(handOut);
      time(handOut);
    }

    private Optional<Larordinasjon> orderOf(Task task, Optional<MedicationDispense> dispense) {
      List<Larordinasjon> own =
          orders.stream().filter(order -> order.pasient().equals(task.subject())).toList();
      List<String> named =
          dispense
              .map(MedicationDispense::authorizingPrescription)
              .orElse(task.focus() == null ? List.of() : List.of(task.focus()));
      Optional<Larordinasjon> order =
          own.stream().filter(one -> named.contains(one.ref())).findFirst();
      return order.isPresent() || !named.isEmpty() || own.size() != 1
          ? order
          : Optional.of(own.get(0));
    }

    private static @Nullable BigDecimal count(
        List<MedicationDispense> planned, List<Object> basedOn) {
      BigDecimal sum = null;
      for (MedicationDispense one : planned) {
        BigDecimal count = Lardoser.count(one);
        if (count == null) {
          return null;
        }
        basedOn.add(one);
        sum = sum == null ? count : sum.add(count);
      }
      return sum;
    }

    private static boolean isSingle(List<Larvedtak> inForce) {
      return inForce.size() < 2 || !inForce.get(0).fattet().equals(inForce.get(1).fattet());
    }

    private static @Nullable Boolean observed(Larvedtak decision) {
      if (decision.vedtak().detail().is("lar-paasyn")) {
        return true;
      }
      return decision.vedtak().detail().is("lar-uten-paasyn") ? Boolean.FALSE : null;
    }

    private static @Nullable BigDecimal allowed(Larvedtak decision) {
      return "{dose}".equals(decision.vedtak().unit()) ? decision.vedtak().quantity() : null;
    }

    private void days(Larutlevering handOut) {
      List<Object> covering = doses.on(handOut.pasient(), handOut.dag());
      if (!covering.isEmpty()) {
        List<Object> basedOn = new ArrayList<>(List.of(handOut));
        basedOn.addAll(covering);
        found.add(new Lardekning(handOut, basedOn));
      }
      doses
          .lastBefore(handOut.pasient(), handOut.dag())
          .ifPresent(
              cover ->
                  found.add(
                      new Lardager(
                          handOut,
                          cover.last(),
                          number(Tider.dager(cover.last(), handOut.dag()) - 1),
                          isDecided(handOut, cover.last()),
                          List.of(handOut, cover.source()))));
    }

    /** Whether a doctor has decided the dose of the day, after the last dose. */
    private boolean isDecided(Larutlevering handOut, LocalDate last) {
      return decisions.inForce("lar-dose-bestemt", handOut.pasient(), handOut.dag()).stream()
          .anyMatch(one -> one.lege() && one.fattet().isAfter(last));
    }

    private void time(Larutlevering handOut) {
      decisions.all().stream()
          .filter(one -> one.is("lar-inntak") && one.gyldig())
          .filter(one -> one.pasient().equals(handOut.pasient()))
          .map(one -> new Start(one, start(one)))
          .filter(one -> !one.day().isAfter(handOut.dag()))
          .max(Comparator.comparing(Start::day))
          .ifPresent(
              one ->
                  found.add(
                      new Lartid(
                          handOut,
                          one.day(),
                          number(ChronoUnit.MONTHS.between(one.day(), handOut.dag())),
                          List.of(handOut, one.decision()))));
    }

    /** The day a treatment began, by the decision on it. */
    private record Start(Larvedtak decision, LocalDate day) {}

    private static LocalDate start(Larvedtak decision) {
      return decision.vedtak().occurrence().hasStart()
          ? decision.vedtak().occurrence().start()
          : decision.fattet();
    }

    // What was seen before the dose

    private void signs(Larutlevering handOut) {
      List<Rustegn> signs = new ArrayList<>();
      for (String sign : Larobservasjoner.SIGNS) {
        observations.stream()
            .filter(one -> one.is(sign) && one.subject().equals(handOut.pasient()))
            .filter(one -> Larobservasjoner.isOn(one, handOut.dag(), latest(handOut)))
            .max(Larobservasjoner.LATEST)
            .ifPresent(one -> signs.add(Larobservasjoner.sign(handOut, one)));
      }
      found.addAll(signs);
      found.add(Larobservasjoner.observed(handOut, signs));
    }

    /** Until when an observation belongs to the hand-out; null when that cannot be told. */
    private @Nullable OffsetDateTime latest(Larutlevering handOut) {
      OffsetDateTime planned = handOut.oppgave().start();
      if (planned == null || now == null) {
        return planned == null ? now : planned;
      }
      return now.isAfter(planned) && handOut.dag().equals(on) ? now : planned;
    }

    // Methadone

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

    private void phase(Larutlevering handOut) {
      if (!handOut.metadon()) {
        found.add(new Larfase(handOut, true, List.of(handOut)));
        return;
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
      found.add(new Larfase(handOut, planned && measured, basedOn));
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
              .sorted(
                  Comparator.comparing(Larobservasjoner::dayOf).thenComparing(one -> number(one)))
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

    // What has been given, and what has not

    private void observedIntake(MedicationAdministration dose) {
      LocalDate day = Lardoser.day(dose);
      if (!dose.is("lar-legemiddel") || !dose.status().equals("completed") || day == null) {
        return;
      }
      List<Larvedtak> inForce = decisions.inForce("lar-utleveringsordning", dose.subject(), day);
      if (inForce.isEmpty()
          || !Boolean.TRUE.equals(observed(inForce.get(0)))
          || doses.takenHome(dose.subject(), day)) {
        return;
      }
      boolean seen =
          Boolean.TRUE.equals(dose.observed())
              && dose.performer().stream()
                  .map(performer -> decisions.person(performer.actor()))
                  .anyMatch(
                      person -> person != null && person.qualified("lar-helsepersonell", day));
      found.add(new Larpaasyn(dose, day, seen, List.of(dose, inForce.get(0))));
    }

    private void missed(String patient) {
      Optional<Parameter> window = parameters.value("lar-uteblitt-vindu");
      Set<LocalDate> days = new HashSet<>();
      List<Object> basedOn = new ArrayList<>();
      window.ifPresent(basedOn::add);
      // Without a window all are counted, so that the window is asked for when it could matter.
      LocalDate first =
          window
              .map(Parameter::value)
              .map(length -> on.minusDays(length.longValue() - 1))
              .orElse(LocalDate.MIN);
      for (Task task : facts.all(Task.class)) {
        if (task.is("lar-utlevering")
            && task.subject().equals(patient)
            && MISSED.contains(task.status())
            && task.statusReason().is("lar-ikke-moett")) {
          add(days, basedOn, task, Tider.dag(task.start()), first);
        }
      }
      for (MedicationAdministration dose : facts.all(MedicationAdministration.class)) {
        if (dose.is("lar-legemiddel")
            && dose.subject().equals(patient)
            && dose.status().equals("not-done")
            && dose.statusReason().is("lar-ikke-moett")) {
          add(days, basedOn, dose, Lardoser.day(dose), first);
        }
      }
      found.add(new Laruteblivelser(patient, number(days.size()), basedOn));
    }

    private void add(
        Set<LocalDate> days,
        List<Object> basedOn,
        Object missed,
        @Nullable LocalDate day,
        LocalDate first) {
      if (day != null && !day.isBefore(first) && !day.isAfter(on)) {
        days.add(day);
        basedOn.add(missed);
      }
    }

    private static BigDecimal number(Observation one) {
      BigDecimal value = one.value();
      return value == null ? BigDecimal.ZERO : value;
    }

    private static BigDecimal number(long value) {
      return BigDecimal.valueOf(value);
    }
  }
}
