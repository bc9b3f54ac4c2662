package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.fhir.Location;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.QuestionnaireResponse;
import no.byrutine.in.Facts;

/**
 * Pools: chlorine joined with the temperature of the same moment, the samples of busy days, the
 * questions of an inspection, and dispensations.
 */
public final class Badeanlegg implements Derivation.Sharing {

  private static final Set<String> BASSENG = Set.of("basseng", "boblebad", "barnebasseng");
  private static final Set<String> FERDIG = Set.of("completed", "amended");

  private static final List<String> UTSTYR =
      List.of(
          "temperaturmaaler",
          "ph-maaler",
          "dosering-per-basseng",
          "kontinuerlig-sirkulasjon",
          "gjennomstroemningsmaaler");

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context, Once once) {
    LocalDate on = context.on();
    Stedskart kart = Stedskart.of(facts);
    List<Object> derived = new ArrayList<>(punkter(facts, new Vannarkiv(facts, on)));
    List<Klorproeve> proever =
        new Klorproever(parameters).proever(Maalinger.serier(facts, parameters, once));
    derived.addAll(proever);
    derived.addAll(dager(facts, proever));
    derived.addAll(dispensasjoner(facts, kart, on));
    return derived;
  }

  // Questions of an inspection

  private static List<Kontrollpunkt> punkter(Facts facts, Vannarkiv arkiv) {
    List<Location> steder = facts.all(Location.class);
    Set<String> medBasseng = new HashSet<>();
    steder.stream()
        .filter(Badeanlegg::erBasseng)
        .map(Location::partOf)
        .filter(Objects::nonNull)
        .forEach(medBasseng::add);
    List<Kontrollpunkt> punkter = new ArrayList<>();
    Set<String> bad = Set.of("bassengbad");
    Stream<Location> bassenger =
        steder.stream()
            .filter(
                sted ->
                    erBasseng(sted) || (sted.is("bassengbad") && !medBasseng.contains(sted.ref())));
    Set<String> alle = Set.of("bassengbad", "basseng", "boblebad", "barnebasseng");
    List<Location> liste = bassenger.toList();
    punkter.addAll(arkiv.punkter("bad-utstyr", steder.stream(), bad, UTSTYR));
    punkter.addAll(arkiv.punkter("bad-bunn", liste.stream(), alle, List.of("bunn-synlig")));
    punkter.addAll(arkiv.punkter("bad-avloep", liste.stream(), alle, List.of("bunnavloep-trygt")));
    punkter.addAll(
        arkiv.punkter(
            "badstu",
            steder.stream(),
            Set.of("badstu"),
            List.of("ovn-skjermet", "termostat-virker")));
    return punkter;
  }

  private static boolean erBasseng(Location sted) {
    return BASSENG.stream().anyMatch(sted::is);
  }

  // Busy days

  private static List<Klordag> dager(Facts facts, List<Klorproeve> proever) {
    Map<String, List<Klorproeve>> dagens = new LinkedHashMap<>();
    for (Klorproeve proeve : proever) {
      if (proeve.fritt() != null) {
        dagens
            .computeIfAbsent(proeve.sted() + " " + proeve.dag(), dag -> new ArrayList<>())
            .add(proeve);
      }
    }
    List<Klordag> dager = new ArrayList<>();
    for (Observation funn : facts.all(Observation.class)) {
      if (funn.is("hoey-badebelastning")
          && Boolean.TRUE.equals(funn.yes())
          && funn.effective().hasStart()) {
        LocalDate dag = funn.effective().start();
        dager.add(klordag(funn, dag, dagens.getOrDefault(funn.subject() + " " + dag, List.of())));
      }
    }
    return dager;
  }

  private static Klordag klordag(Observation funn, LocalDate dag, List<Klorproeve> proever) {
    List<java.time.LocalTime> klokka =
        proever.stream()
            .map(proeve -> java.time.LocalTime.parse(proeve.klokka()))
            .sorted()
            .toList();
    long lengst = 0;
    for (int i = 1; i < klokka.size(); i++) {
      lengst = Math.max(lengst, Duration.between(klokka.get(i - 1), klokka.get(i)).toMinutes());
    }
    BigDecimal timer =
        BigDecimal.valueOf(lengst).divide(BigDecimal.valueOf(60), 2, RoundingMode.CEILING);
    List<Object> basedOn = new ArrayList<>(List.of(funn));
    basedOn.addAll(proever);
    return new Klordag(funn.subject(), dag, proever.size(), timer, basedOn);
  }

  // Dispensations

  private static List<Baddispensasjon> dispensasjoner(Facts facts, Stedskart kart, LocalDate on) {
    List<Baddispensasjon> alle = new ArrayList<>();
    for (QuestionnaireResponse vedtak : facts.all(QuestionnaireResponse.class)) {
      if (vedtak.is("bad-dispensasjon")
          && vedtak.subject() != null
          && FERDIG.contains(vedtak.status())) {
        LocalDate fra = Vannarkiv.dag(vedtak.authored());
        LocalDate til = vedtak.date("til");
        boolean gyldig = fra != null && !fra.isAfter(on) && til != null && !til.isBefore(on);
        for (String sted : steder(kart, vedtak.subject())) {
          for (String krav : vedtak.answer("krav").concepts()) {
            alle.add(new Baddispensasjon(sted, krav, til, gyldig, List.of(vedtak)));
          }
        }
      }
    }
    return alle;
  }

  /** The place and all that lies in it. */
  private static List<String> steder(Stedskart kart, String ref) {
    List<String> steder = new ArrayList<>();
    for (Sted sted : kart.alle()) {
      boolean her =
          sted.basedOn().stream()
              .anyMatch(et -> et instanceof Location der && der.ref().equals(ref));
      if (her) {
        steder.add(sted.sted());
      }
    }
    return steder;
  }
}
