package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.Performer;
import no.byrutine.fhir.Practitioner;
import no.byrutine.fhir.PractitionerRole;
import no.byrutine.in.Facts;

/** Who takes part in a treatment under observation, and who saw a dose. */
record Dotpersoner(Facts given, LocalDate on) {

  List<Object> basedOn(MedicationAdministration one) {
    List<Object> basedOn = new ArrayList<>(List.of(one));
    one.performer().stream().flatMap(p -> person(p.actor()).stream()).forEach(basedOn::add);
    return basedOn;
  }

  String observer(MedicationAdministration one, LocalDate day) {
    List<String> actors = one.performer().stream().map(Performer::actor).toList();
    if (actors.stream()
        .flatMap(actor -> person(actor).stream())
        .anyMatch(person -> person.qualified("dot-helsepersonell", day))) {
      return "helsepersonell";
    }
    boolean unknown =
        actors.isEmpty()
            || actors.stream().anyMatch(a -> (isStaff(a) && person(a).isEmpty()) || a.isEmpty());
    return unknown ? "ukjent" : "annen";
  }

  private static boolean isStaff(String ref) {
    return ref.startsWith("Practitioner");
  }

  private Optional<Practitioner> person(String ref) {
    String practitioner =
        role(ref).map(PractitionerRole::practitioner).filter(Objects::nonNull).orElse(ref);
    return given.all(Practitioner.class).stream()
        .filter(one -> one.ref().equals(practitioner))
        .findFirst();
  }

  private Optional<PractitionerRole> role(String ref) {
    return given.all(PractitionerRole.class).stream()
        .filter(role -> role.ref().equals(ref))
        .findFirst();
  }

  /** Whether the person or role is that, by qualification, role or specialty. */
  boolean isA(String ref, String concept) {
    if (person(ref).stream().anyMatch(one -> one.qualified(concept, on))) {
      return true;
    }
    return given.all(PractitionerRole.class).stream()
        .filter(role -> role.ref().equals(ref) || ref.equals(role.practitioner()))
        .filter(role -> role.period().contains(on))
        .filter(role -> !Boolean.FALSE.equals(role.active()))
        .anyMatch(role -> role.is(concept) || role.specialty().is(concept));
  }

  boolean isKnown(String ref) {
    return person(ref).isPresent() || role(ref).isPresent();
  }
}
