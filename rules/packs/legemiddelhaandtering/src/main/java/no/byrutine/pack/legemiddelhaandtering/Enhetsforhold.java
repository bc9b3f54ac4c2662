package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.byrutine.fhir.Practitioner;
import no.byrutine.fhir.PractitionerRole;
import no.byrutine.fhir.Task;

/** Fullmakts about to be given, what is asked of a unit, and what is held today. */
final class Enhetsforhold {

  private final Fullmaktssak sak;
  private final List<Object> found;

  /**
   * @param found where the facts are added
   */
  Enhetsforhold(Fullmaktssak sak, List<Object> found) {
    this.sak = sak;
    this.found = found;
  }

  void granting(Task task) {
    sak.roles().stream()
        .filter(role -> role.ref().equals(task.focus()) && role.is("legemiddeloppgave"))
        .forEach(
            role ->
                sak.known(sak.person(role.practitioner()))
                    .ifPresent(
                        person ->
                            found.add(
                                Fullmaktsgrunnlag.of(
                                    role, task.ref(), person, sak.day(task), true))));
  }

  void unit(Task task) {
    String unit = sak.places().unitOf(task.location());
    Set<String> units = sak.places().above(unit);
    List<Object> basedOn = new ArrayList<>(List.of(task));
    basedOn.addAll(sak.places().sent(task.location(), unit));
    List<PractitionerRole> here =
        sak.roles().stream()
            .filter(role -> Fullmaktssak.holds(role, sak.day(task)))
            .filter(role -> units.contains(role.organization()))
            .toList();
    List<PractitionerRole> leaders =
        here.stream().filter(role -> role.is("virksomhetsleder")).toList();
    here.stream()
        .filter(role -> role.is("virksomhetsleder") || role.is("faglig-raadgiver"))
        .forEach(basedOn::add);
    boolean demands =
        sak.affirmed("kompetansekrav-beskrevet").stream()
            .filter(one -> one.effective().contains(sak.day(task)))
            .anyMatch(
                one ->
                    units.contains(one.focus())
                        || sak.places().around(task.location()).contains(one.subject()));
    found.add(
        new Enhetssjekk(
            task,
            unit,
            demands,
            !leaders.isEmpty(),
            leaders.stream()
                .anyMatch(role -> sak.known(sak.person(role.practitioner())).isPresent()),
            leaders.stream().anyMatch(role -> learned(role, sak.day(task))),
            here.stream()
                .filter(role -> role.is("faglig-raadgiver"))
                .anyMatch(role -> learned(role, sak.day(task))),
            basedOn));
  }

  private boolean learned(PractitionerRole role, LocalDate day) {
    return sak.known(sak.person(role.practitioner()))
        .filter(one -> one.qualified("lege", day) || one.qualified("provisorfarmasoeyt", day))
        .isPresent();
  }

  void heldToday(PractitionerRole role) {
    LocalDate today = sak.today();
    if (role.is("legemiddeloppgave") && role.period().hasEnd()) {
      found.add(
          new Fullmaktsslutt(role, BigDecimal.valueOf(Tider.dager(today, role.period().end()))));
    }
    if (role.is("epj-tilgang")) {
      List<PractitionerRole> fullmakts = sak.fullmaktsOf(role.practitioner());
      List<PractitionerRole> employments =
          sak.rolesOf(role.practitioner()).stream()
              .filter(one -> Fullmaktssak.employment(one).isPresent())
              .toList();
      List<Object> basedOn = new ArrayList<>(List.of(role));
      basedOn.addAll(fullmakts);
      basedOn.addAll(employments);
      found.add(new EpjTilgang(role, ended(fullmakts), ended(employments), basedOn));
    }
    if (role.is("medisinromtilgang")) {
      String person = sak.person(role.practitioner());
      Optional<Practitioner> known = sak.known(person);
      String unit = role.organization() == null ? "" : role.organization();
      boolean needs =
          sak.rolesOf(person, today).stream().anyMatch(one -> one.is("legemiddeloppgave"))
              || known.filter(one -> sak.approvals(one, today, unit).valid()).isPresent();
      List<Object> basedOn = new ArrayList<>(List.of(role));
      known.ifPresent(basedOn::add);
      found.add(new Medisinromtilgang(role, needs, basedOn));
    }
  }

  private boolean ended(List<PractitionerRole> some) {
    return !some.isEmpty()
        && some.stream().noneMatch(role -> Fullmaktssak.holds(role, sak.today()));
  }
}
