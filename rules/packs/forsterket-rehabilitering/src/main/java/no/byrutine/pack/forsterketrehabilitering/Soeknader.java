package no.byrutine.pack.forsterketrehabilitering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.Coded;
import no.byrutine.fhir.Consent;
import no.byrutine.fhir.Goal;
import no.byrutine.fhir.Organization;
import no.byrutine.fhir.Patient;
import no.byrutine.fhir.PractitionerRole;
import no.byrutine.fhir.Resource;
import no.byrutine.fhir.ServiceRequest;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/** Who applies, for whom, and what the person has said. */
public final class Soeknader implements Derivation {

  /** The number of Oslo; the numbers of its bydeler begin with it. */
  private static final String OSLO = "0301";

  private static final List<String> AVSENDERE =
      List.of("sykehus", "fastlege", "bydel", "saksbehandler");

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    List<Object> derived = new ArrayList<>();
    List<Svar> svar = Svarene.av(facts);
    facts.all(ServiceRequest.class).stream()
        .filter(request -> request.is("fra-soeknad"))
        .forEach(request -> derived.add(soeknad(request, facts, parameters)));
    derived.add(bosted(facts, svar));
    samtykke(facts, svar).ifPresent(derived::add);
    maal(facts, svar).forEach(derived::add);
    facts.all(Patient.class).stream()
        .flatMap(patient -> alder(patient, context.on()).stream())
        .forEach(derived::add);
    return derived;
  }

  private static Soeknad soeknad(ServiceRequest request, Facts facts, InForce parameters) {
    LocalDate day = request.authoredOn();
    Optional<Parameter> ordning = day == null ? Optional.empty() : parameters.value("soekere", day);
    List<Object> basedOn = new ArrayList<>(List.of(request));
    ordning.ifPresent(basedOn::add);
    Optional<Resource> sender = sender(request, facts);
    sender.ifPresent(basedOn::add);
    return new Soeknad(
        request.ref(),
        day,
        avsender(request, sender),
        ordning.map(Parameter::choice).orElse(null),
        request.note(),
        basedOn);
  }

  private static Optional<Resource> sender(ServiceRequest request, Facts facts) {
    String requester = request.requester();
    return Stream.<Resource>concat(
            facts.all(Organization.class).stream(), facts.all(PractitionerRole.class).stream())
        .filter(resource -> resource.ref().equals(requester))
        .findFirst();
  }

  private static String avsender(ServiceRequest request, Optional<Resource> sender) {
    String requester = request.requester();
    if (requester != null && requester.startsWith("Patient/")) {
      return "pasient";
    }
    return sender.stream()
        .filter(Coded.class::isInstance)
        .map(Coded.class::cast)
        .flatMap(coded -> AVSENDERE.stream().filter(kind -> coded.is("avsender-" + kind)))
        .findFirst()
        .orElse("ukjent");
  }

  /** A bydel of Oslo settles it; else what was answered; else a bydel elsewhere. */
  private static Bosted bosted(Facts facts, List<Svar> svar) {
    Optional<Patient> patient = facts.all(Patient.class).stream().findFirst();
    String bydel = patient.map(Patient::bydel).orElse(null);
    List<Object> basedOn = new ArrayList<>();
    if (bydel != null) {
      patient.ifPresent(basedOn::add);
      if (bydel.startsWith(OSLO)) {
        return new Bosted(true, bydel, basedOn);
      }
    }
    Optional<Svar> answer = Svarene.finn(svar, "oppholder-seg-i-oslo");
    answer.ifPresent(basedOn::add);
    return new Bosted(iOslo(answer.orElse(null), bydel), bydel, basedOn);
  }

  private static @Nullable Boolean iOslo(@Nullable Svar answer, @Nullable String bydel) {
    if (answer != null && !answer.uklart()) {
      return answer.ja();
    }
    return (answer == null && bydel != null) ? false : null;
  }

  private static Optional<Samtykke> samtykke(Facts facts, List<Svar> svar) {
    List<Consent> consents =
        facts.all(Consent.class).stream()
            .filter(it -> it.is("samtykke-til-soeknad") && it.status().equals("active"))
            .toList();
    Optional<Svar> answer = Svarene.finn(svar, "samtykker-til-soeknaden");
    if (consents.isEmpty() && answer.isEmpty()) {
      return Optional.empty();
    }
    List<Object> basedOn = new ArrayList<>(consents);
    answer.ifPresent(basedOn::add);
    boolean denied =
        consents.stream().anyMatch(it -> "deny".equals(it.provisionType()))
            || answer.filter(Svar::nei).isPresent();
    boolean given =
        consents.stream().anyMatch(it -> "permit".equals(it.provisionType()))
            || answer.filter(Svar::ja).isPresent();
    return Optional.of(new Samtykke(given && !denied, denied, basedOn));
  }

  private static List<Maal> maal(Facts facts, List<Svar> svar) {
    List<Maal> goals = new ArrayList<>();
    for (Goal goal : facts.all(Goal.class)) {
      if (goal.is("rehabiliteringsmaal")) {
        String by = goal.expressedBy();
        goals.add(new Maal(goal.ref(), by != null && by.startsWith("Patient/"), List.of(goal)));
      }
    }
    Svarene.finn(svar, "maalet-med-oppholdet")
        .ifPresent(answer -> goals.add(new Maal(answer.sporsmaal(), true, List.of(answer))));
    return goals;
  }

  private static Optional<Alder> alder(Patient patient, LocalDate on) {
    return Optional.ofNullable(patient.birthDate())
        .filter(born -> !born.isAfter(on))
        .map(born -> BigDecimal.valueOf(ChronoUnit.YEARS.between(born, on)))
        .map(years -> new Alder(years, List.of(patient)));
  }
}
