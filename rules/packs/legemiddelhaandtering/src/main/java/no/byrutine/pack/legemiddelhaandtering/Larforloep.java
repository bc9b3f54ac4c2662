package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;

/**
 * What LAR's rules compare: who decided, what is planned, which days have a dose, and the latest
 * observations and ECG.
 */
public final class Larforloep implements Derivation {

  private static final Set<String> DONE =
      Set.of("completed", "cancelled", "rejected", "failed", "entered-in-error");
  private static final Set<String> INVALID = Set.of("entered-in-error", "cancelled");

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    LocalDate on = context.on();
    Larbeslutninger decisions = new Larbeslutninger(facts, on);
    Lardoser doses = new Lardoser(facts);
    List<Observation> observations =
        facts.all(Observation.class).stream()
            .filter(one -> !INVALID.contains(one.status()))
            .toList();
    List<Object> found = new ArrayList<>(decisions.all());
    List<Larordinasjon> orders = new Larordinasjoner(facts, on, decisions, doses).alle();
    found.addAll(orders);
    Larutleveringer handOuts = new Larutleveringer(decisions, doses, orders);
    for (Task task : facts.all(Task.class)) {
      LocalDate planned = Tider.dag(task.start());
      LocalDate day = planned == null ? on : planned;
      if (task.is("lar-utlevering") && !DONE.contains(task.status())) {
        handOuts.les(task, day);
      } else if (task.is("lar-annen-oppgave") && !DONE.contains(task.status())) {
        found.add(new Laroppgave(task, day, List.of(task)));
      }
    }
    found.addAll(handOuts.fakta());
    handOuts
        .alle()
        .forEach(handOut -> found.addAll(Larobservasjoner.signs(handOut, observations, context)));
    found.addAll(
        new Metadonforloep(facts, parameters, on, decisions, observations, handOuts.alle())
            .fakta(orders));
    found.addAll(
        new Larinntak(facts, parameters, on, decisions, doses)
            .fakta(patients(orders, handOuts.alle())));
    return found;
  }

  private static Set<String> patients(List<Larordinasjon> orders, List<Larutlevering> handOuts) {
    Set<String> patients = new TreeSet<>();
    orders.forEach(order -> patients.add(order.pasient()));
    handOuts.forEach(handOut -> patients.add(handOut.pasient()));
    return patients;
  }
}
