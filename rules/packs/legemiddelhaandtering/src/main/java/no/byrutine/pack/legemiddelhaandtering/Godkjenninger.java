package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.Practitioner;
import no.byrutine.fhir.Practitioner.Qualification;

/**
 * What somebody's authorisations and licences are worth on a day and in a unit (helsepersonelloven
 * §§ 49, 54 and 57–59).
 */
final class Godkjenninger {

  private static final Set<String> SETTLED = Set.of("gyldig", "uten-type");
  private static final String OTHER = "andre-yrker";
  private static final String NOT_CHOSEN = "ikke-valgt";
  private static final List<String> PROFESSIONS =
      List.of("lege", "provisorfarmasoeyt", "sykepleier", "vernepleier");

  /** The city's choice for each profession: the law names none that needs no fullmakt. */
  private static final Map<String, String> CHOICES =
      Map.of(
          "lege",
          "fritak-lege",
          "provisorfarmasoeyt",
          "fritak-provisorfarmasoeyt",
          "sykepleier",
          "fritak-sykepleier",
          "vernepleier",
          "fritak-vernepleier",
          "helsefagarbeider",
          "fritak-helsefagarbeider",
          OTHER,
          "fritak-andre-yrker");

  private static final List<String> AUXILIARY =
      List.of("helsefagarbeider", "hjelpepleier", "omsorgsarbeider");

  private final Practitioner person;
  private final LocalDate day;
  private final Set<String> units;
  private final Fullmaktssteder places;
  private final InForce parameters;
  private final List<Qualification> professions;

  Godkjenninger(
      Practitioner person,
      LocalDate day,
      Set<String> units,
      Fullmaktssteder places,
      InForce parameters) {
    this.person = person;
    this.day = day;
    this.units = units;
    this.places = places;
    this.parameters = parameters;
    this.professions =
        person.qualification().stream().filter(one -> one.is("helsepersonellkategori")).toList();
  }

  /** Whether the person is known to have an authorisation that holds. */
  boolean valid() {
    return person.hpr() != null
        && age().equals("under")
        && !stopped()
        && professions.stream().anyMatch(one -> state(one).equals("gyldig"));
  }

  List<Godkjenningsproeve> trials(Legemiddeloppdrag oppdrag) {
    List<Godkjenningsproeve> trials = new ArrayList<>();
    for (Qualification one : professions) {
      trials.add(trial(oppdrag, profession(one), state(one), limitation(one)));
    }
    for (Qualification one : person.qualification()) {
      if (!one.is("helsepersonellkategori") && one.period().contains(day)) {
        stop(one).ifPresent(state -> trials.add(trial(oppdrag, OTHER, state, limitation(one))));
      }
    }
    return trials;
  }

  private Godkjenningsproeve trial(
      Legemiddeloppdrag oppdrag, String profession, String state, String limitation) {
    boolean replaced =
        !state.equals("gyldig")
            && professions.stream().anyMatch(other -> state(other).equals("gyldig"));
    String parameter = CHOICES.getOrDefault(profession, "");
    List<Object> basedOn = new ArrayList<>(List.of(oppdrag, person));
    parameters.value(parameter).ifPresent(basedOn::add);
    return new Godkjenningsproeve(
        oppdrag,
        person,
        profession,
        state,
        limitation,
        parameter,
        choice(profession),
        replaced,
        basedOn);
  }

  Helsepersonellstatus status(Legemiddeloppdrag oppdrag) {
    List<Object> basedOn = new ArrayList<>(List.of(oppdrag, person));
    limit().ifPresent(basedOn::add);
    return new Helsepersonellstatus(
        oppdrag, !professions.isEmpty(), person.hpr() != null, age(), open(), stopped(), basedOn);
  }

  /** An authorisation lapses on the birthday itself (§ 54). */
  private String age() {
    LocalDate birthDate = person.birthDate();
    if (birthDate == null || limit().isEmpty()) {
      return "ukjent";
    }
    BigDecimal years = limit().map(Parameter::value).orElse(BigDecimal.ZERO);
    LocalDate last = birthDate.plusYears(years.intValueExact());
    return day.isBefore(last) ? "under" : "naadd";
  }

  private Optional<Parameter> limit() {
    return parameters.value("autorisasjon-aldersgrense", day);
  }

  private boolean stopped() {
    return person.qualification().stream()
        .anyMatch(one -> one.period().contains(day) && stop(one).isPresent());
  }

  private static Optional<String> stop(Qualification one) {
    if (one.is("autorisasjon-tilbakekalt")) {
      return Optional.of("tilbakekalt");
    }
    return one.is("autorisasjon-suspendert") ? Optional.of("suspendert") : Optional.empty();
  }

  private String state(Qualification one) {
    if (day.isAfter(one.period().end())) {
      return "utloept";
    }
    if (day.isBefore(one.period().start())) {
      return "foer-start";
    }
    return stop(one)
        .orElseGet(() -> one.is("godkjenningstype-hpr") ? within(limitation(one)) : "uten-type");
  }

  /** A limitation that names a unit can be held against the task's; other words are read. */
  private String within(String limitation) {
    if (limitation.isEmpty()) {
      return "gyldig";
    }
    Optional<String> named = places.named(limitation);
    if (named.isEmpty()) {
      return "begrenset";
    }
    return units.contains(named.get()) ? "gyldig" : "annen-stilling";
  }

  private static String limitation(Qualification one) {
    return one.limitation() == null ? "" : one.limitation();
  }

  private static String profession(Qualification one) {
    if (AUXILIARY.stream().anyMatch(one::is)) {
      return AUXILIARY.get(0);
    }
    return PROFESSIONS.stream().filter(one::is).findFirst().orElse(OTHER);
  }

  /** Whether more knowledge, or the city's choice, may show that no fullmakt is needed. */
  private boolean open() {
    if (stopped() || age().equals("naadd")) {
      return false;
    }
    boolean unknown = person.hpr() == null || age().equals("ukjent");
    return (person.hpr() != null && professions.isEmpty())
        || professions.stream().anyMatch(one -> open(one, unknown));
  }

  private boolean open(Qualification one, boolean unknown) {
    String state = state(one);
    if (!SETTLED.contains(state) && !state.equals("begrenset")) {
      return false;
    }
    boolean settled = state.equals("gyldig") && !unknown;
    String choice = choice(profession(one));
    return choice.equals(NOT_CHOSEN) || (!settled && !choice.equals("ingen"));
  }

  private String choice(String profession) {
    return parameters
        .value(CHOICES.getOrDefault(profession, ""))
        .map(Parameter::choice)
        .orElse(NOT_CHOSEN);
  }
}
