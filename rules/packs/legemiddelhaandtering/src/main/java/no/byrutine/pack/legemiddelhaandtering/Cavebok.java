package no.byrutine.pack.legemiddelhaandtering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.byrutine.fhir.AllergyIntolerance;
import no.byrutine.fhir.Coding;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.MedicationRequest;

/** CAVE beside the orders of the case. What was found of an order is kept: a task asks again. */
final class Cavebok {

  private final Utdelingsgrunnlag grunnlag;
  private final Utdelingssak sak;
  private final IdentityHashMap<MedicationRequest, List<Caveforhold>> forhold =
      new IdentityHashMap<>();
  private final Map<String, Set<Coding>> gitt = new HashMap<>();

  Cavebok(Utdelingsgrunnlag grunnlag) {
    this.grunnlag = grunnlag;
    this.sak = grunnlag.sak();
  }

  /** Each active CAVE of the patient, beside the order. */
  List<Caveforhold> forhold(MedicationRequest order) {
    return forhold.computeIfAbsent(order, this::finn);
  }

  private List<Caveforhold> finn(MedicationRequest order) {
    List<Caveforhold> found = new ArrayList<>();
    for (AllergyIntolerance cave : sak.all(AllergyIntolerance.class)) {
      if (cave.subject().equals(order.subject()) && erAktiv(cave) && !cave.is("ingen-kjent-cave")) {
        Rettsvar svar =
            avgjort(cave)
                ? Rettsvar.RIKTIG
                : grunnlag.stoffer().cave(cave, order, order.medication());
        found.add(new Caveforhold(order, cave, svar, List.of(order, cave)));
      }
    }
    return found;
  }

  private boolean erAktiv(AllergyIntolerance cave) {
    return (cave.clinicalStatus() == null || cave.clinicalStatus().equals("active"))
        && !"refuted".equals(cave.verificationStatus());
  }

  /** Whether a doctor has decided that the medicine can be given all the same. */
  private boolean avgjort(AllergyIntolerance cave) {
    return sak.svar("cave-vurdert", cave.ref()) == Rettsvar.RIKTIG
        && sak.svarene("cave-vurdert", cave.ref())
            .allMatch(
                answer ->
                    answer.performer().stream()
                        .anyMatch(who -> grunnlag.personer().erLege(who, grunnlag.dag())));
  }

  /** Whether anything is known of CAVE, and whether the patient has had the substance before. */
  Cavekunnskap kunnskap(MedicationRequest order) {
    Set<Coding> stoffer = grunnlag.stoffer().av(order, order.medication());
    boolean before = !Collections.disjoint(gitt(order.subject()), stoffer);
    return new Cavekunnskap(order, kjent(order), before, List.of(order));
  }

  /** Whether a CAVE of the patient, or that there is none, is recorded. */
  boolean kjent(MedicationRequest order) {
    for (AllergyIntolerance cave : sak.all(AllergyIntolerance.class)) {
      if (cave.subject().equals(order.subject()) && erAktiv(cave)) {
        return true;
      }
    }
    return false;
  }

  /** The substances that the patient has been given. */
  private Set<Coding> gitt(String pasient) {
    return gitt.computeIfAbsent(
        pasient,
        any -> {
          Set<Coding> all = new HashSet<>();
          for (MedicationAdministration dose : sak.doser(pasient)) {
            if (dose.status().equals("completed")) {
              grunnlag.stoffer().samle(dose, dose.medication(), all);
            }
          }
          return all;
        });
  }
}
