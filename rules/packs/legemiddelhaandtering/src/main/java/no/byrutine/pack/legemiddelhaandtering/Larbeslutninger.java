package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.byrutine.fhir.Practitioner;
import no.byrutine.fhir.PractitionerRole;
import no.byrutine.fhir.ServiceRequest;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/**
 * The decisions in LAR, and who made them. A doctor in the specialist service decides; on how the
 * medicine is handed out, also a GP to whom that is left (LAR-forskriften §§ 5 and 7).
 */
final class Larbeslutninger {

  private static final Set<String> MADE = Set.of("active", "completed", "on-hold");
  private static final Set<String> WITHDRAWN = Set.of("revoked", "entered-in-error");

  private final List<Practitioner> practitioners;
  private final List<PractitionerRole> roles;
  private final List<Larvedtak> all = new ArrayList<>();

  Larbeslutninger(Facts facts, LocalDate on) {
    this.practitioners = facts.all(Practitioner.class);
    this.roles = facts.all(PractitionerRole.class);
    facts.all(ServiceRequest.class).stream()
        .filter(request -> request.is("lar-vedtak") && !WITHDRAWN.contains(request.status()))
        .forEach(request -> all.add(decision(request, on)));
  }

  /** All decisions, in the order they came. */
  List<Larvedtak> all() {
    return all;
  }

  /** The decisions of one kind for a patient that hold on a day, the newest first. */
  List<Larvedtak> inForce(String concept, String patient, LocalDate day) {
    return all.stream()
        .filter(one -> one.is(concept) && one.pasient().equals(patient) && one.gjelder(day))
        .sorted(
            Comparator.comparing(Larvedtak::fattet)
                .reversed()
                .thenComparing(one -> one.vedtak().ref()))
        .toList();
  }

  /** The person that a reference to a person or to a role names; null when that is not known. */
  @Nullable Practitioner person(@Nullable String reference) {
    if (reference == null) {
      return null;
    }
    String wanted =
        roles.stream()
            .filter(role -> role.ref().equals(reference))
            .map(PractitionerRole::practitioner)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(reference);
    return practitioners.stream().filter(one -> one.ref().equals(wanted)).findFirst().orElse(null);
  }

  private Larvedtak decision(ServiceRequest request, LocalDate on) {
    LocalDate made = made(request, on);
    Practitioner person = person(request.requester());
    List<Object> basedOn = new ArrayList<>(List.of(request));
    if (person == null) {
      return new Larvedtak(request, made, isMade(request), false, false, false, false, basedOn);
    }
    basedOn.add(person);
    List<PractitionerRole> held =
        roles.stream()
            .filter(role -> person.ref().equals(role.practitioner()) && holds(role, made))
            .toList();
    basedOn.addAll(held);
    boolean doctor = person.qualified("lege", made);
    boolean specialist = held.stream().anyMatch(role -> role.is("lar-spesialistlege"));
    boolean gp = held.stream().anyMatch(role -> role.is("lar-fastlege"));
    boolean left = held.stream().anyMatch(role -> isLeft(role, request.subject(), made));
    return new Larvedtak(
        request,
        made,
        isMade(request),
        doctor,
        doctor && specialist,
        doctor && gp && left,
        !doctor || specialist || gp,
        basedOn);
  }

  private static boolean isMade(ServiceRequest request) {
    return MADE.contains(request.status());
  }

  /** Without a day of its own, a decision was made at the latest on the first day it holds for. */
  private static LocalDate made(ServiceRequest request, LocalDate on) {
    LocalDate authored = request.authoredOn();
    if (authored != null) {
      return authored;
    }
    return request.occurrence().hasStart() ? request.occurrence().start() : on;
  }

  private static boolean holds(PractitionerRole role, LocalDate day) {
    return !Boolean.FALSE.equals(role.active()) && role.period().contains(day);
  }

  /** What is left to a GP is left for one patient, by a doctor in the specialist service. */
  private boolean isLeft(PractitionerRole role, String patient, LocalDate day) {
    if (!role.is("lar-overlatt") || !patient.equals(role.patient())) {
      return false;
    }
    Practitioner giver = person(role.grantedBy());
    return giver != null
        && giver.qualified("lege", day)
        && roles.stream()
            .anyMatch(
                held ->
                    giver.ref().equals(held.practitioner())
                        && held.is("lar-spesialistlege")
                        && held.period().contains(day));
  }
}
