package no.byrutine.pack.legemiddelhaandtering;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.fhir.CarePlan;
import no.byrutine.fhir.ServiceRequest;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;

/**
 * The treatments under observation in the case, each with its days, doses and stretches without.
 */
public final class Dotkalender implements Derivation {

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    List<Object> derived = new ArrayList<>();
    for (String patient : patients(facts)) {
      derived.addAll(new Dotsak(facts, context, patient).facts());
    }
    return derived;
  }

  private static Set<String> patients(Facts facts) {
    Set<String> patients = new LinkedHashSet<>();
    facts.all(Task.class).stream()
        .filter(Dotkalender::isVisit)
        .forEach(task -> patients.add(task.subject()));
    facts.all(CarePlan.class).stream()
        .filter(plan -> plan.is("dot-plan"))
        .forEach(plan -> patients.add(plan.subject()));
    facts.all(ServiceRequest.class).stream()
        .filter(vedtak -> vedtak.is("dot-vedtak"))
        .forEach(vedtak -> patients.add(vedtak.subject()));
    return patients;
  }

  /** Whether it is to watch a dose, at hand or on a screen. */
  static boolean isVisit(Task task) {
    return task.is("dot-observasjon") || task.is("dot-videoobservasjon");
  }
}
