package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.byrutine.fhir.Device;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.Practitioner;
import no.byrutine.fhir.Practitioner.Qualification;
import no.byrutine.fhir.PractitionerRole;

/** What is recorded of the one who is to do a task, and of the people around. */
final class Utfoererforhold {

  private final Fullmaktssak sak;
  private final List<Object> found;

  /**
   * @param found where the facts are added
   */
  Utfoererforhold(Fullmaktssak sak, List<Object> found) {
    this.sak = sak;
    this.found = found;
  }

  void om(Legemiddeloppdrag errand) {
    found.add(errand);
    Practitioner person = sak.known(errand.person()).orElse(null);
    if (person == null) {
      return;
    }
    Godkjenninger approvals = sak.approvals(person, errand.dag(), errand.enhet());
    found.addAll(approvals.trials(errand));
    found.add(approvals.status(errand));
    found.add(assessed(errand, person));
    employed(errand);
    fullmakts(errand, person);
    reachable(errand);
    giver(errand);
    device(errand, person);
  }

  private static Kompetansevurdering assessed(Legemiddeloppdrag errand, Practitioner person) {
    List<Qualification> assessments =
        person.qualification().stream()
            .filter(one -> one.is("kompetansevurdert"))
            .filter(one -> Fullmaktssak.covers(one.codes(), errand.oppgave()))
            .filter(one -> one.period().contains(errand.dag()))
            .toList();
    String stand = assessments.isEmpty() ? "mangler" : "uten-dato";
    for (Qualification one : assessments) {
      if (one.period().hasStart()) {
        stand = one.issuer() != null || stand.equals("dekket") ? "dekket" : "uten-navn";
      }
      if (stand.equals("dekket")) {
        break;
      }
    }
    return new Kompetansevurdering(errand, stand, List.of(errand, person));
  }

  /** In the task's unit; a day centre is visited by people who are employed elsewhere. */
  private void employed(Legemiddeloppdrag errand) {
    Set<String> units = sak.places().above(errand.enhet());
    for (PractitionerRole role : sak.rolesOf(errand.person(), errand.dag())) {
      boolean here = units.contains(role.organization());
      if (Fullmaktssak.employment(role).isPresent() && (here || errand.dagsenter())) {
        boolean dayCentre =
            role.organization() != null && sak.places().is(role.organization(), "enhet-dagsenter");
        found.add(
            new Stillingsforhold(
                errand, role, Fullmaktssak.employment(role).orElse("ansatt"), dayCentre));
      }
    }
  }

  private void fullmakts(Legemiddeloppdrag errand, Practitioner person) {
    for (PractitionerRole one : sak.fullmaktsOf(errand.person())) {
      boolean named = Fullmaktssak.covers(one.codes(), errand.oppgave());
      found.add(
          new Fullmaktproeve(
              errand,
              one,
              named,
              place(one, errand),
              one.patient() != null && !one.patient().equals(errand.oppgave().subject()),
              time(one.period(), errand.dag()),
              one.active() == null ? "ikke-oppgitt" : one.active() ? "ja" : "nei"));
      if (named) {
        found.add(Fullmaktsgrunnlag.of(one, errand.ref(), person, errand.dag(), false));
      }
    }
  }

  /** Places decide when there are any; a fullmakt for a unit holds in all of it. */
  private String place(PractitionerRole fullmakt, Legemiddeloppdrag errand) {
    if (!fullmakt.location().isEmpty()) {
      Set<String> around = sak.places().around(errand.oppgave().location());
      return fullmakt.location().stream().anyMatch(around::contains) ? "innenfor" : "utenfor";
    }
    if (fullmakt.organization() != null
        && !sak.places().above(errand.enhet()).contains(fullmakt.organization())) {
      return "utenfor";
    }
    if (!fullmakt.healthcareService().isEmpty()) {
      return "uavklart";
    }
    return fullmakt.organization() == null ? "ikke-oppgitt" : "innenfor";
  }

  private static String time(Period period, LocalDate day) {
    if (day.isBefore(period.start())) {
      return "foer-start";
    }
    if (day.isAfter(period.end())) {
      return "utloept";
    }
    return period.hasEnd() ? "naa" : "uten-slutt";
  }

  private void reachable(Legemiddeloppdrag errand) {
    Set<String> units = new HashSet<>(sak.places().above(errand.enhet()));
    if (errand.dagsenter()) {
      sak.rolesOf(errand.person(), errand.dag()).stream()
          .filter(role -> Fullmaktssak.employment(role).isPresent() && role.organization() != null)
          .forEach(role -> units.addAll(sak.places().above(String.valueOf(role.organization()))));
    }
    for (PractitionerRole role : sak.roles()) {
      String other = sak.person(role.practitioner());
      if (role.is("ansvarsvakt")
          && Fullmaktssak.holds(role, errand.dag())
          && units.contains(role.organization())
          && !other.equals(errand.person())) {
        found.add(new Ansvarsvakt(errand, role, qualified(other, errand)));
      }
    }
  }

  private boolean qualified(String person, Legemiddeloppdrag errand) {
    return sak.known(person)
        .filter(known -> sak.approvals(known, errand.dag(), errand.enhet()).valid())
        .isPresent();
  }

  private void giver(Legemiddeloppdrag errand) {
    String giver = sak.person(errand.oppgave().requester());
    if (giver.isEmpty() || giver.equals(errand.person())) {
      return;
    }
    List<Object> basedOn = new ArrayList<>(List.of(errand));
    sak.known(giver).ifPresent(basedOn::add);
    List<PractitionerRole> held = sak.rolesOf(giver, errand.dag());
    boolean fullmakt = held.stream().anyMatch(role -> role.is("legemiddeloppgave"));
    String ground = fullmakt ? "bare-fullmakt" : "ingen";
    if (qualified(giver, errand)) {
      ground = "godkjenning";
    } else if (sak.known(giver).isEmpty()) {
      ground = "ukjent";
    }
    found.add(new Oppgavegiver(errand, ground, basedOn));
    Set<String> units = sak.places().above(errand.enhet());
    held.stream()
        .filter(role -> role.is("veileder") && units.contains(role.organization()))
        .filter(role -> sak.known(giver).isPresent())
        .forEach(role -> found.add(new Veilederforhold(errand, role, onDuty(held))));
  }

  private static boolean onDuty(List<PractitionerRole> held) {
    return held.stream().anyMatch(role -> role.is("paa-vakt"));
  }

  private void device(Legemiddeloppdrag errand, Practitioner person) {
    String focus = errand.oppgave().focus();
    if (focus == null || !focus.startsWith("Device/")) {
      return;
    }
    List<Object> basedOn = new ArrayList<>(List.of(errand));
    Device device = sak.device(focus).orElse(null);
    String training = "ukjent";
    if (device != null && !device.codes().codings().isEmpty()) {
      basedOn.add(device);
      boolean trained =
          person.qualification().stream()
              .filter(one -> one.is("utstyrsopplaering") && one.period().hasStart())
              .filter(one -> one.period().contains(errand.dag()))
              .anyMatch(one -> one.codes().codings().containsAll(device.codes().codings()));
      training = trained ? "dokumentert" : "mangler";
    }
    found.add(new Utstyrsoppgave(errand, training, basedOn));
  }
}
