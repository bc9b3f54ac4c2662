package no.byrutine.pack.legemiddelhaandtering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.byrutine.fhir.Device;
import no.byrutine.fhir.Medication;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.MedicationDispense;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Practitioner;
import no.byrutine.fhir.PractitionerRole;
import no.byrutine.fhir.Resource;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/** The case, by the names of its resources. */
final class Utdelingssak {

  private static final Set<String> SETTLED = Set.of("final", "amended", "corrected");

  private final Facts facts;
  private final Map<String, Resource> byRef = new HashMap<>();
  private final Set<String> behov = new HashSet<>();
  private final Map<String, List<MedicationAdministration>> doser = new HashMap<>();
  private final Map<String, List<MedicationAdministration>> byOrder = new HashMap<>();
  private final Map<String, List<Observation>> answers = new HashMap<>();

  Utdelingssak(Facts facts) {
    this.facts = facts;
    for (Resource resource : facts.resources()) {
      byRef.put(resource.ref(), resource);
    }
    for (MedicationRequest order : facts.all(MedicationRequest.class)) {
      if (Utdelingsgrunnlag.behov(order)) {
        behov.add(order.ref());
      }
    }
    for (MedicationAdministration dose : facts.all(MedicationAdministration.class)) {
      if (dose.request() != null) {
        byOrder.computeIfAbsent(dose.request(), any -> new ArrayList<>()).add(dose);
      }
    }
    for (Observation answer : facts.all(Observation.class)) {
      if (answer.focus() != null && SETTLED.contains(answer.status())) {
        answers.computeIfAbsent(answer.focus(), any -> new ArrayList<>()).add(answer);
      }
    }
  }

  <T extends Resource> List<T> all(Class<T> type) {
    return facts.all(type);
  }

  List<MedicationRequest> ordinasjoner() {
    return all(MedicationRequest.class);
  }

  /** The doses of this patient. */
  List<MedicationAdministration> doser(String pasient) {
    return doser.computeIfAbsent(pasient, this::finnDoser);
  }

  private List<MedicationAdministration> finnDoser(String pasient) {
    List<MedicationAdministration> found = new ArrayList<>();
    for (MedicationAdministration dose : facts.all(MedicationAdministration.class)) {
      if (dose.subject().equals(pasient)) {
        found.add(dose);
      }
    }
    return Collections.unmodifiableList(found);
  }

  /** The doses by this order. */
  List<MedicationAdministration> doserAv(String ordinasjon) {
    return byOrder.getOrDefault(ordinasjon, List.of());
  }

  boolean kjenner(String ref) {
    return byRef.containsKey(ref);
  }

  Optional<MedicationRequest> ordinasjon(@Nullable String ref) {
    return finn(ref, MedicationRequest.class);
  }

  /** Whether it names an order as needed. Asked of every dose. */
  boolean erBehov(@Nullable String ordinasjon) {
    return ordinasjon != null && behov.contains(ordinasjon);
  }

  Optional<MedicationAdministration> dose(@Nullable String ref) {
    return finn(ref, MedicationAdministration.class);
  }

  Optional<MedicationDispense> utlevering(@Nullable String ref) {
    return finn(ref, MedicationDispense.class);
  }

  Optional<Medication> legemiddel(@Nullable String ref) {
    return finn(ref, Medication.class);
  }

  Optional<Device> apparat(@Nullable String ref) {
    return finn(ref, Device.class);
  }

  /** Who it is, also when the role is named instead of the person. */
  Optional<Practitioner> person(@Nullable String ref) {
    Optional<PractitionerRole> role = finn(ref, PractitionerRole.class);
    return finn(role.isPresent() ? role.get().practitioner() : ref, Practitioner.class);
  }

  private <T extends Resource> Optional<T> finn(@Nullable String ref, Class<T> type) {
    Resource found = ref == null ? null : byRef.get(ref);
    return found != null && type.isInstance(found)
        ? Optional.of(type.cast(found))
        : Optional.empty();
  }

  /** The settled answers of this kind about a resource. */
  Stream<Observation> svarene(String concept, String om) {
    return answers.getOrDefault(om, List.of()).stream().filter(answer -> answer.is(concept));
  }

  /** Whether there is a settled answer of this kind about a resource. */
  boolean harSvar(String concept, String om) {
    for (Observation answer : answers.getOrDefault(om, List.of())) {
      if (answer.is(concept)) {
        return true;
      }
    }
    return false;
  }

  /** Yes, no or not known; one no is enough. */
  Rettsvar svar(String concept, String om) {
    Rettsvar svar = Rettsvar.UKJENT;
    for (Observation answer : answers.getOrDefault(om, List.of())) {
      Boolean yes = answer.yes();
      if (yes != null && answer.is(concept)) {
        if (!yes) {
          return Rettsvar.FEIL;
        }
        svar = Rettsvar.RIKTIG;
      }
    }
    return svar;
  }
}
