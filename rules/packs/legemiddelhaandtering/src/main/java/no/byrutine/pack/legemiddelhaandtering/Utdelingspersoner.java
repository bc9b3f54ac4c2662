package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.byrutine.fhir.Device;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Practitioner;
import no.byrutine.fhir.PractitionerRole;
import no.byrutine.fhir.Task;
import org.jspecify.annotations.Nullable;

/** Who has ordered, who has signed, and whether two are two. */
final class Utdelingspersoner {

  private final Utdelingssak sak;
  private final LocalDate dag;

  Utdelingspersoner(Utdelingssak sak, LocalDate dag) {
    this.sak = sak;
    this.dag = dag;
  }

  /** Whether the one who ordered could, on the day of the order. */
  Forskriverkontroll forskriver(MedicationRequest order) {
    Optional<Practitioner> who = sak.person(order.requester());
    LocalDate day = order.authoredOn() == null ? dag : order.authoredOn();
    List<Object> basedOn = new ArrayList<>(List.of(order));
    who.ifPresent(basedOn::add);
    boolean limited =
        who.stream()
            .flatMap(one -> one.qualification().stream())
            .anyMatch(one -> one.is("lege") && one.limitation() != null);
    return new Forskriverkontroll(
        order, who.map(one -> kanForskrive(one, day)).orElse(Rettsvar.UKJENT), limited, basedOn);
  }

  private static Rettsvar kanForskrive(Practitioner who, LocalDate day) {
    if (who.qualified("lege", day) && !Boolean.FALSE.equals(who.active())) {
      return Rettsvar.RIKTIG;
    }
    boolean helper = who.is("utdeling-hjelperolle");
    boolean others =
        who.qualification().stream()
            .anyMatch(one -> one.is("utdeling-helsepersonell") && !one.is("utdeling-hjelperolle"));
    return helper && !others ? Rettsvar.FEIL : Rettsvar.UKJENT;
  }

  boolean erLege(@Nullable String ref, LocalDate day) {
    return sak.person(ref).filter(one -> one.qualified("lege", day)).isPresent();
  }

  /** Whether the one who does the task may exchange one product for another. */
  boolean kanBytte(Task task, LocalDate day) {
    Optional<Practitioner> owner = sak.person(task.owner());
    return owner.isPresent()
        && sak.all(PractitionerRole.class).stream()
            .filter(role -> role.is("utdeling-bytter-legemiddel"))
            .filter(role -> !Boolean.FALSE.equals(role.active()))
            .filter(role -> role.period().contains(day))
            .anyMatch(role -> owner.get().ref().equals(role.practitioner()));
  }

  /** Whether somebody is the leader of the virksomhet on that day. */
  boolean erVirksomhetsleder(@Nullable String ref, LocalDate day) {
    Optional<Practitioner> who = sak.person(ref);
    return who.isPresent()
        && sak.all(PractitionerRole.class).stream()
            .filter(role -> role.is("utdeling-virksomhetsleder"))
            .filter(role -> !Boolean.FALSE.equals(role.active()))
            .filter(role -> role.period().contains(day))
            .anyMatch(role -> who.get().ref().equals(role.practitioner()));
  }

  /** The double control of a task. */
  Dobbeltsignering dobbeltkontroll(Task task) {
    List<Observation> signatures = sak.svarene("dobbeltkontroll-signatur", task.ref()).toList();
    List<Practitioner> persons = new ArrayList<>();
    int devices = 0;
    int notApproved = 0;
    int unknown = 0;
    for (Observation signature : signatures) {
      String actor = signature.performer().size() == 1 ? signature.performer().get(0) : null;
      Optional<Practitioner> who = sak.person(actor);
      Optional<Device> device = sak.apparat(actor);
      if (who.isPresent()) {
        persons.add(who.get());
      } else if (device.isPresent()) {
        boolean approved = godkjent(device.get());
        devices += approved ? 1 : 0;
        notApproved += approved ? 0 : 1;
      } else {
        unknown++;
      }
    }
    List<Object> basedOn = new ArrayList<>(List.of(task));
    basedOn.addAll(sak.svarene("dobbeltkontroll-kreves", task.ref()).toList());
    basedOn.addAll(signatures);
    basedOn.addAll(persons);
    return new Dobbeltsignering(
        task.ref(),
        sak.svar("dobbeltkontroll-kreves", task.ref()),
        tilstand(persons, devices, notApproved, unknown),
        signatures.size(),
        signatures.stream().anyMatch(one -> !one.answer().is("kontroll-teknisk-telling")),
        kompetanse(task, persons),
        ulike(persons) == Rettsvar.RIKTIG && persons.stream().allMatch(this::erSykepleier),
        basedOn);
  }

  private boolean godkjent(Device device) {
    return device.status().equals("active")
        && sak.svar("likeverdig-kontroll", device.ref()) == Rettsvar.RIKTIG;
  }

  private static String tilstand(
      List<Practitioner> persons, int devices, int notApproved, int unknown) {
    Rettsvar ulike = ulike(persons);
    if (ulike == Rettsvar.RIKTIG || (!persons.isEmpty() && devices > 0)) {
      return "to-kontroller";
    }
    if (unknown > 0 || ulike == Rettsvar.UKJENT) {
      return "ukjent-person";
    }
    if (notApproved > 0) {
      return "apparat-ikke-likeverdig";
    }
    if (persons.size() > 1) {
      return "samme-person";
    }
    return persons.size() + devices > 0 ? "en-signatur" : "ingen";
  }

  /** Whether any two are different people; not known when nothing tells them apart. */
  private static Rettsvar ulike(List<Practitioner> persons) {
    Rettsvar best = Rettsvar.FEIL;
    for (Practitioner one : persons) {
      for (Practitioner other : persons) {
        Rettsvar pair = ulike(one, other);
        if (pair == Rettsvar.RIKTIG) {
          return pair;
        }
        best = pair == Rettsvar.UKJENT ? pair : best;
      }
    }
    return best;
  }

  private static Rettsvar ulike(Practitioner one, Practitioner other) {
    if (one.ref().equals(other.ref())) {
      return Rettsvar.FEIL;
    }
    if (one.hpr() != null && other.hpr() != null) {
      return one.hpr().equals(other.hpr()) ? Rettsvar.FEIL : Rettsvar.RIKTIG;
    }
    boolean told =
        one.birthDate() != null
            && other.birthDate() != null
            && !one.birthDate().equals(other.birthDate());
    return told ? Rettsvar.RIKTIG : Rettsvar.UKJENT;
  }

  /** Whether everybody but the one who does the task is health personnel. */
  private Rettsvar kompetanse(Task task, List<Practitioner> persons) {
    Optional<String> owner = sak.person(task.owner()).map(Practitioner::ref);
    List<Practitioner> others =
        persons.stream().filter(one -> !owner.equals(Optional.of(one.ref()))).toList();
    if (others.isEmpty()) {
      return Rettsvar.UKJENT;
    }
    return others.stream().allMatch(one -> one.qualified("utdeling-helsepersonell", dag))
        ? Rettsvar.RIKTIG
        : Rettsvar.FEIL;
  }

  private boolean erSykepleier(Practitioner who) {
    return who.qualified("sykepleier", dag)
        || who.qualified("vernepleier", dag)
        || who.qualified("lege", dag);
  }
}
