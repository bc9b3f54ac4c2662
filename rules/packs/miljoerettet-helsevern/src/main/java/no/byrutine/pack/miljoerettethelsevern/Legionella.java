package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.Device;
import no.byrutine.fhir.DocumentReference;
import no.byrutine.fhir.Location;
import no.byrutine.fhir.Observation;
import no.byrutine.in.Facts;

/**
 * Installations that can spread Legionella: what they are covered by, their papers, and what is to
 * be done again with them. A paper or a sample of a place counts for the installation when it is
 * the only one there.
 */
public final class Legionella implements Derivation {

  private static final List<String> PAPIRER =
      List.of("legionella-risikovurdering", "legionella-melding", "legionella-vurdering");
  private static final List<String> HENDELSER =
      List.of("vesentlig-endring", "alvorlig-feil-mistanke");

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    return new Sak(facts, parameters, context.on()).facts();
  }

  /** One case: its resources, the numbers of the day, and what is looked up again and again. */
  private static final class Sak {
    private final InForce parameters;
    private final LocalDate on;
    private final Vannarkiv arkiv;
    private final Stedskart kart;
    private final List<Device> anlegg;
    private final Map<String, Integer> paaStedet = new HashMap<>();
    private final Map<String, List<Observation>> proever = new HashMap<>();
    private final Map<String, List<Observation>> spylinger = new HashMap<>();

    Sak(Facts facts, InForce parameters, LocalDate on) {
      this.parameters = parameters;
      this.on = on;
      this.arkiv = new Vannarkiv(facts, on);
      this.kart = Stedskart.of(facts);
      this.anlegg = facts.all(Device.class).stream().filter(en -> en.is("aerosolanlegg")).toList();
      anlegg.stream()
          .map(Device::location)
          .filter(Objects::nonNull)
          .forEach(sted -> paaStedet.merge(sted, 1, Integer::sum));
      for (Observation maaling : facts.all(Observation.class)) {
        if (!maaling.effective().start().isAfter(on) && maaling.effective().hasStart()) {
          if (maaling.is("legionella-proeve")) {
            proever.computeIfAbsent(maaling.subject(), om -> new ArrayList<>()).add(maaling);
          } else if (maaling.is("spyletemperatur")) {
            spylinger.computeIfAbsent(maaling.subject(), om -> new ArrayList<>()).add(maaling);
          }
        }
      }
    }

    List<Object> facts() {
      List<Object> facts = new ArrayList<>();
      for (Device en : anlegg) {
        facts.add(omfang(en));
        PAPIRER.forEach(slag -> facts.add(papir(en, slag)));
        HENDELSER.forEach(hva -> hendelse(en, hva).ifPresent(facts::add));
        frist(en, "proeve", "legionella-proeve-hver").ifPresent(facts::add);
        frist(en, "vurdering", "legionella-vurdering-hver").ifPresent(facts::add);
        sporing(en).ifPresent(facts::add);
        if (en.is("dusjanlegg")) {
          spyling(en).ifPresent(facts::add);
        }
      }
      return facts;
    }

    /** The installation, and its place when it is alone there. */
    private List<String> om(Device en) {
      String sted = en.location();
      return sted != null && paaStedet.getOrDefault(sted, 0) == 1
          ? List.of(en.ref(), sted)
          : List.of(en.ref());
    }

    private Aerosolanlegg omfang(Device en) {
      Optional<Sted> sted = kart.sted(en.location());
      Optional<Observation> svar =
          om(en).stream()
              .flatMap(om -> arkiv.svar(om, "paavirker-omgivelsene", true).stream())
              .findFirst();
      boolean hjemme = sted.filter(et -> et.er("bolig-eid")).isPresent();
      String omfang =
          !hjemme
              ? "omfattet"
              : svar.map(funn -> Boolean.TRUE.equals(funn.yes()) ? "omfattet" : "utenfor")
                  .orElse("ukjent");
      List<Object> basedOn = new ArrayList<>(List.of(en));
      sted.ifPresent(basedOn::add);
      svar.ifPresent(basedOn::add);
      return new Aerosolanlegg(en.codes(), en.ref(), en.location(), omfang, basedOn);
    }

    private Optional<DocumentReference> siste(Device en, String slag) {
      return om(en).stream()
          .flatMap(om -> arkiv.siste(om, slag).stream())
          .max(Comparator.comparing(Vannarkiv::dagen));
    }

    private Anleggspapir papir(Device en, String slag) {
      Optional<DocumentReference> papir = siste(en, slag);
      List<Object> basedOn = new ArrayList<>(List.of(en));
      papir.ifPresent(basedOn::add);
      return new Anleggspapir(en.ref(), slag, papir.map(Vannarkiv::dagen).orElse(null), basedOn);
    }

    /** The last time that it happened, when no notification has come since. */
    private Optional<Anleggshendelse> hendelse(Device en, String hva) {
      LocalDate melding =
          siste(en, "legionella-melding").map(Vannarkiv::dagen).orElse(LocalDate.MIN);
      return om(en).stream()
          .flatMap(om -> arkiv.hendelser(om, hva))
          .max(Comparator.comparing(funn -> funn.effective().start()))
          .filter(funn -> funn.effective().start().isAfter(melding))
          .map(
              funn ->
                  new Anleggshendelse(hva, en.ref(), funn.effective().start(), List.of(en, funn)));
    }

    private Optional<Anleggsfrist> frist(Device en, String hva, String hver) {
      Optional<Parameter> intervall = parameters.value(hver);
      if (intervall.isEmpty()) {
        return Optional.empty();
      }
      boolean proeve = hva.equals("proeve");
      Optional<? extends Object> siste =
          proeve ? sisteProeve(en) : siste(en, "legionella-vurdering");
      Optional<DocumentReference> unntak =
          siste(en, proeve ? "legionella-ingen-vekst" : "legionella-fritak");
      LocalDate dag =
          proeve
              ? sisteProeve(en).map(en1 -> en1.effective().start()).orElse(null)
              : siste(en, "legionella-vurdering").map(Vannarkiv::dagen).orElse(null);
      long antall = Objects.requireNonNull(intervall.get().value()).longValue();
      LocalDate frist =
          dag == null ? null : proeve ? dag.plusMonths(antall) : dag.plusYears(antall);
      List<Object> basedOn = new ArrayList<>(List.of(en, intervall.get()));
      siste.ifPresent(basedOn::add);
      unntak.ifPresent(basedOn::add);
      return Optional.of(
          new Anleggsfrist(
              hva,
              en.ref(),
              dag,
              frist,
              frist == null || on.isAfter(frist),
              unntak.isPresent(),
              basedOn));
    }

    private Stream<Observation> proevene(Device en) {
      return om(en).stream().flatMap(om -> proever.getOrDefault(om, List.of()).stream());
    }

    private Optional<Observation> sisteProeve(Device en) {
      return proevene(en).max(Comparator.comparing(funn -> funn.effective().start()));
    }

    // Suspected legionellosis: samples of all, before anything is cleaned

    private Optional<Smittesporing> sporing(Device en) {
      return mistanke(en)
          .map(
              funn -> {
                LocalDate fra = funn.effective().start();
                Optional<Observation> proeve = foerste(proevene(en), fra);
                Optional<Observation> renset =
                    foerste(om(en).stream().flatMap(om -> arkiv.hendelser(om, "desinfisert")), fra);
                List<Object> basedOn = new ArrayList<>(List.of(en, funn));
                proeve.ifPresent(basedOn::add);
                renset.ifPresent(basedOn::add);
                return new Smittesporing(
                    en.ref(),
                    fra,
                    proeve.map(en1 -> en1.effective().start()).orElse(null),
                    renset.map(en1 -> en1.effective().start()).orElse(null),
                    tilstand(proeve, renset),
                    basedOn);
              });
    }

    private Optional<Observation> mistanke(Device en) {
      Stream<String> steder =
          kart.sted(en.location()).stream()
              .flatMap(sted -> sted.basedOn().stream())
              .filter(Location.class::isInstance)
              .map(sted -> ((Location) sted).ref());
      return Stream.concat(om(en).stream(), steder)
          .flatMap(om -> arkiv.fare(om, "mistanke-legionellose").stream())
          .max(Comparator.comparing(funn -> funn.effective().start()));
    }

    private static Optional<Observation> foerste(Stream<Observation> av, LocalDate fra) {
      return av.filter(funn -> !funn.effective().start().isBefore(fra))
          .min(Comparator.comparing(Vannarkiv::naar));
    }

    private static String tilstand(Optional<Observation> proeve, Optional<Observation> renset) {
      if (renset.isEmpty()) {
        return proeve.isPresent() ? "proevetatt" : "proeve-mangler";
      }
      if (proeve.isEmpty()) {
        return "renset-foer-proeve";
      }
      OffsetDateTime tatt = Vannarkiv.naar(proeve.get());
      OffsetDateTime vasket = Vannarkiv.naar(renset.get());
      boolean medKlokke = proeve.get().at() != null && renset.get().at() != null;
      if (!medKlokke && tatt.toLocalDate().equals(vasket.toLocalDate())) {
        return "rekkefoelge-ukjent";
      }
      return vasket.isBefore(tatt) ? "renset-foer-proeve" : "proevetatt";
    }

    // Hot flushing of showers

    private Optional<Dusjspyling> spyling(Device en) {
      Optional<Parameter> grader = parameters.value("legionella-spyletemperatur");
      Optional<Parameter> tid = parameters.value("legionella-spyletid");
      if (grader.isEmpty() || tid.isEmpty()) {
        return Optional.empty();
      }
      List<Observation> alle =
          om(en).stream()
              .flatMap(om -> spylinger.getOrDefault(om, List.of()).stream())
              .sorted(Comparator.comparing(Vannarkiv::naar))
              .toList();
      Optional<Observation> siste =
          alle.isEmpty() ? Optional.empty() : Optional.of(alle.get(alle.size() - 1));
      Optional<Observation> stillstand =
          om(en).stream()
              .flatMap(om -> arkiv.hendelser(om, "stillstand"))
              .filter(funn -> funn.effective().hasEnd() && !funn.effective().end().isAfter(on))
              .max(Comparator.comparing(funn -> funn.effective().end()));
      LocalDate slutt = stillstand.map(funn -> funn.effective().end()).orElse(null);
      boolean etterpaa =
          slutt != null
              && alle.stream()
                  .filter(funn -> !funn.effective().start().isBefore(slutt))
                  .anyMatch(funn -> god(funn, grader.get(), tid.get()));
      List<Object> basedOn = new ArrayList<>(List.of(en, grader.get(), tid.get()));
      siste.ifPresent(basedOn::add);
      stillstand.ifPresent(basedOn::add);
      return Optional.of(
          new Dusjspyling(
              en.ref(),
              siste.map(funn -> funn.effective().start()).orElse(null),
              siste.map(Observation::value).orElse(null),
              siste.map(Sak::minutter).orElse(null),
              siste.filter(funn -> god(funn, grader.get(), tid.get())).isPresent(),
              slutt,
              etterpaa,
              basedOn));
    }

    private static boolean god(Observation spyling, Parameter grader, Parameter tid) {
      BigDecimal minutter = minutter(spyling);
      return spyling.value() != null
          && "Cel".equals(spyling.unit())
          && spyling.value().compareTo(Objects.requireNonNull(grader.value())) >= 0
          && minutter != null
          && minutter.compareTo(Objects.requireNonNull(tid.value())) >= 0;
    }

    private static @org.jspecify.annotations.Nullable BigDecimal minutter(Observation spyling) {
      return spyling.components().stream()
          .filter(del -> del.codes().is("spyleminutter") && "min".equals(del.unit()))
          .map(Observation.Component::value)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
  }
}
