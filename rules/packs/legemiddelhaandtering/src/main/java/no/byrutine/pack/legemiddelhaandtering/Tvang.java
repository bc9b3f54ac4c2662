package no.byrutine.pack.legemiddelhaandtering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.fhir.Patient;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;

/**
 * Before the rules on health care without consent (pbrl chapter 4A): whose consent is missing, what
 * is given hidden, and how long each vedtak lasts.
 */
public final class Tvang implements Derivation {

  /** The states of a task that is not to be done any more. */
  static final Set<String> OVER =
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
    List<Object> derived = new ArrayList<>();
    Samtykkevilje will = new Samtykkevilje(facts, context.on());
    facts.all(Patient.class).forEach(patient -> derived.add(will.consent(patient)));
    derived.addAll(measures(facts, parameters, context));
    Knusekontroll crushing = new Knusekontroll(facts, context.on());
    facts.all(Task.class).stream()
        .filter(task -> task.is("knuse-eller-aapne"))
        .filter(task -> !OVER.contains(task.status()))
        .forEach(task -> derived.add(crushing.crushing(task)));
    return derived;
  }

  private static List<Object> measures(Facts facts, InForce parameters, Context context) {
    List<Object> derived = new ArrayList<>();
    Map<String, List<Object>> measures = new LinkedHashMap<>();
    for (SkjultTiltak hidden : new Skjultetiltak(facts, context.on()).hidden()) {
      derived.add(hidden);
      measures.computeIfAbsent(hidden.pasient(), any -> new ArrayList<>()).add(hidden);
    }
    Tvangsvedtaksbok book = new Tvangsvedtaksbok(facts, parameters, context.on());
    for (Tvangsvedtak vedtak : book.decisions()) {
      derived.add(vedtak);
      measures.computeIfAbsent(vedtak.pasient(), any -> new ArrayList<>()).add(vedtak);
      if (!vedtak.utloept()) {
        CONDITIONS.forEach(condition -> derived.add(book.condition(vedtak, condition)));
        book.deadlines(vedtak).ifPresent(derived::add);
      }
    }
    measures.forEach((patient, these) -> derived.add(new Tvangstiltak(patient, these)));
    return derived;
  }
}
