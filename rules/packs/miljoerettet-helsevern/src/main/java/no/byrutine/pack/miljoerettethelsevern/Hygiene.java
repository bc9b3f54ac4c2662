package no.byrutine.pack.miljoerettethelsevern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.DocumentReference;
import no.byrutine.fhir.Location;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/**
 * Hairdressers, skin care, tattooing, solariums and work against pests: papers and days that must
 * come before others, and the questions of an inspection.
 */
public final class Hygiene implements Derivation {

  private static final Set<String> GODKJENNES = Set.of("tatovering", "hulltaking");
  private static final Set<String> LOKALER =
      Set.of("frisoer", "hudpleie", "solarium", "tatovering", "hulltaking");

  private static final List<String> LOKALET =
      List.of("innlagt-vann", "nok-vaskeservanter", "ingen-uheldig-bruk", "internkontroll-hygiene");
  private static final List<String> UTSTYR =
      List.of(
          "sterilt-utstyr",
          "flergangsutstyr-desinfiseres",
          "stikkende-avfall-atskilt",
          "hud-desinfiseres",
          "kunden-faar-risikoinformasjon",
          "kunden-spoerres-om-smitte");
  private static final List<String> SOLARIUM =
      List.of(
          "alderskontroll-virker",
          "bare-uv-type-3",
          "betjeningstest-dokumentert",
          "solarium-advarsel",
          "solarium-tidsur",
          "solarium-briller");

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    LocalDate on = context.on();
    Vannarkiv arkiv = new Vannarkiv(facts, on);
    List<Location> omfattet =
        facts.all(Location.class).stream()
            .filter(sted -> LOKALER.stream().anyMatch(sted::is))
            .filter(
                sted ->
                    arkiv
                        .svar(sted.ref(), "medisinsk-formaal", false)
                        .filter(svar -> Boolean.TRUE.equals(svar.yes()))
                        .isEmpty())
            .toList();
    List<Object> derived = new ArrayList<>();
    omfattet.forEach(sted -> derived.add(lokale(sted, arkiv, parameters, on)));
    derived.addAll(arkiv.punkter("hygiene-lokale", omfattet.stream(), LOKALER, LOKALET));
    derived.addAll(arkiv.punkter("hygiene-hull", omfattet.stream(), GODKJENNES, UTSTYR));
    derived.addAll(arkiv.punkter("solarium", omfattet.stream(), Set.of("solarium"), SOLARIUM));
    for (Observation funn : facts.all(Observation.class)) {
      test(funn, parameters, on).ifPresent(derived::add);
    }
    for (Task oppgave : facts.all(Task.class)) {
      gassing(oppgave, arkiv, parameters, on).ifPresent(derived::add);
      godkjenning(oppgave, arkiv, parameters, on).ifPresent(derived::add);
    }
    return derived;
  }

  // Premises

  private static Hygienelokale lokale(
      Location sted, Vannarkiv arkiv, InForce parameters, LocalDate on) {
    boolean godkjennes = GODKJENNES.stream().anyMatch(sted::is);
    String krav = godkjennes ? "godkjenning" : "melding";
    String om = sted.ref();
    Optional<Observation> drift =
        arkiv.hendelser(om, "hygiene-i-drift").min(Comparator.comparing(Hygiene::dag));
    Optional<DocumentReference> foerste = arkiv.foerste(om, "hygiene-" + krav);
    Optional<DocumentReference> siste = arkiv.siste(om, "hygiene-" + krav);
    LocalDate sistePapir = siste.map(Vannarkiv::dagen).orElse(LocalDate.MIN);
    Optional<Observation> endring =
        Stream.of("eierskifte", "stoerre-ombygging")
            .flatMap(hva -> arkiv.hendelser(om, hva))
            .max(Comparator.comparing(Hygiene::dag))
            .filter(funn -> dag(funn).isAfter(sistePapir));
    Optional<DocumentReference> soeknad = arkiv.siste(om, "hygiene-soeknad-komplett");
    Optional<Parameter> maaneder = parameters.value("hygiene-behandlingstid");
    LocalDate komplett = soeknad.map(Vannarkiv::dagen).orElse(null);
    LocalDate frist =
        komplett == null || maaneder.isEmpty()
            ? null
            : komplett.plusMonths(Objects.requireNonNull(maaneder.get().value()).longValue());
    boolean avgjort =
        komplett != null
            && Stream.of("hygiene-godkjenning", "hygiene-avslag")
                .flatMap(slag -> arkiv.siste(om, slag).stream())
                .anyMatch(papir -> !Vannarkiv.dagen(papir).isBefore(komplett));
    List<Object> basedOn = new ArrayList<>(List.of(sted));
    Stream.of(drift, foerste, siste, endring, soeknad, maaneder.filter(tall -> frist != null))
        .forEach(en -> en.ifPresent(basedOn::add));
    return new Hygienelokale(
        om,
        krav,
        drift.map(Hygiene::dag).orElse(null),
        foerste.map(Vannarkiv::dagen).orElse(null),
        endring.map(Hygiene::dag).orElse(null),
        komplett,
        frist,
        frist != null && on.isAfter(frist),
        avgjort,
        basedOn);
  }

  private static LocalDate dag(Observation funn) {
    return funn.effective().start();
  }

  private static Optional<Solariumtest> test(Observation funn, InForce parameters, LocalDate on) {
    Optional<Parameter> aar = parameters.value("solarium-test-varer");
    if (!funn.is("solarium-test-bestaatt")
        || !Boolean.TRUE.equals(funn.yes())
        || !funn.effective().hasStart()
        || aar.isEmpty()) {
      return Optional.empty();
    }
    LocalDate frist = dag(funn).plusYears(Objects.requireNonNull(aar.get().value()).longValue());
    return Optional.of(
        new Solariumtest(
            funn.subject(), dag(funn), frist, on.isAfter(frist), List.of(funn, aar.get())));
  }

  // Gassing products

  private static Optional<Gassing> gassing(
      Task oppgave, Vannarkiv arkiv, InForce parameters, LocalDate on) {
    LocalDate start = foerste(oppgave);
    Optional<Parameter> foer = parameters.value("gassing-melding-foer");
    Optional<Parameter> etter = parameters.value("gassing-resultat-etter");
    if (!oppgave.is("gassing") || start == null || foer.isEmpty() || etter.isEmpty()) {
      return Optional.empty();
    }
    LocalDate slutt = oppgave.execution().hasEnd() ? oppgave.execution().end() : null;
    Optional<DocumentReference> melding = arkiv.foerste(oppgave.ref(), "gassing-melding");
    Optional<DocumentReference> resultat = arkiv.foerste(oppgave.ref(), "gassing-resultat");
    Optional<DocumentReference> nabo = arkiv.foerste(oppgave.ref(), "gassing-nabovarsel");
    List<Object> basedOn = new ArrayList<>(List.of(oppgave, foer.get(), etter.get()));
    Stream.of(melding, resultat, nabo).forEach(en -> en.ifPresent(basedOn::add));
    return Optional.of(
        new Gassing(
            oppgave.ref(),
            start,
            start.minusWeeks(Objects.requireNonNull(foer.get().value()).longValue()),
            melding.map(Vannarkiv::dagen).orElse(null),
            slutt == null
                ? null
                : slutt.plusWeeks(Objects.requireNonNull(etter.get().value()).longValue()),
            resultat.map(Vannarkiv::dagen).orElse(null),
            nabo.isPresent(),
            oppgave.reason().is("paalagt-eller-haster"),
            on,
            basedOn));
  }

  private static @Nullable LocalDate foerste(Task oppgave) {
    return oppgave.execution().hasStart() ? oppgave.execution().start() : null;
  }

  // Whoever does the work

  private static Optional<Bekjempergodkjenning> godkjenning(
      Task oppgave, Vannarkiv arkiv, InForce parameters, LocalDate on) {
    String utfoerer = oppgave.owner();
    Optional<Parameter> aar = parameters.value("bekjemper-godkjenning-varer");
    if (!oppgave.is("skadedyrbekjemping-oppgave") || utfoerer == null || aar.isEmpty()) {
      return Optional.empty();
    }
    LocalDate start = foerste(oppgave);
    Optional<DocumentReference> papir = arkiv.siste(utfoerer, "bekjemper-godkjenning");
    LocalDate godkjent = papir.map(Vannarkiv::dagen).orElse(null);
    boolean utloept =
        godkjent != null
            && (start == null ? on : start)
                .isAfter(godkjent.plusYears(Objects.requireNonNull(aar.get().value()).longValue()));
    List<Object> basedOn = new ArrayList<>(List.of(oppgave, aar.get()));
    papir.ifPresent(basedOn::add);
    return Optional.of(
        new Bekjempergodkjenning(oppgave.ref(), utfoerer, godkjent, utloept, basedOn));
  }
}
