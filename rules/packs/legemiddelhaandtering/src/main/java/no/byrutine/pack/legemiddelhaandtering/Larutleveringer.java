package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.byrutine.fhir.MedicationDispense;
import no.byrutine.fhir.Practitioner;
import no.byrutine.fhir.Task;
import org.jspecify.annotations.Nullable;

/** The hand-outs that are planned, with the decision and the doses before each. */
final class Larutleveringer {

  private final Larbeslutninger decisions;
  private final Lardoser doses;
  private final List<Larordinasjon> orders;
  private final List<Larutlevering> handOuts = new ArrayList<>();
  private final List<Object> found = new ArrayList<>();

  Larutleveringer(Larbeslutninger decisions, Lardoser doses, List<Larordinasjon> orders) {
    this.decisions = decisions;
    this.doses = doses;
    this.orders = orders;
  }

  List<Larutlevering> alle() {
    return handOuts;
  }

  /** The hand-outs, and what follows for each. */
  List<Object> fakta() {
    return found;
  }

  /** Reads a task of handing out that is planned for the day. */
  void les(Task task, LocalDate day) {
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
    List<Larvedtak> newest = newest(decisions.inForce("lar-utleveringsordning", patient, day));
    Larvedtak decision = newest.isEmpty() ? null : newest.get(0);
    basedOn.addAll(newest);
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
            newest.size() < 2,
            decisions.all().stream()
                .anyMatch(
                    one ->
                        one.is("lar-utleveringsordning")
                            && one.gyldig()
                            && one.pasient().equals(patient)),
            decision == null ? null : decision.paasyn(),
            decision != null && decision.vedtak().detail().is("lar-foerste-dose-paasyn"),
            decision == null ? null : allowed(decision),
            task.reason().is("lar-paasyn"),
            person != null,
            person != null && person.qualified("lar-helsepersonell", day),
            basedOn);
    handOuts.add(handOut);
    found.add(handOut);
    days(handOut);
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

  /** The newest decision, with those of the same day: nobody can say which of them holds. */
  private static List<Larvedtak> newest(List<Larvedtak> inForce) {
    return inForce.stream().filter(one -> one.fattet().equals(inForce.get(0).fattet())).toList();
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

  private static BigDecimal number(long value) {
    return BigDecimal.valueOf(value);
  }
}
