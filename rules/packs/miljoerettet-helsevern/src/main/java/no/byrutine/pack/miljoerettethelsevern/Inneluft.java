package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.Observation;
import no.byrutine.in.Facts;

/** What the readings of indoor air say of each room. */
public final class Inneluft implements Derivation.Sharing {

  private static final String I_BRUK = "rom-i-bruk";

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context, Once once) {
    Luftkrav krav = new Luftkrav(parameters);
    List<Object> derived = new ArrayList<>();
    for (Maaleserie serie : Maalinger.serier(facts, parameters, once)) {
      if (serie.is("co2")) {
        derived.add(luft(serie));
      } else if (serie.is("romtemperatur") && Oppvekst.er(serie.steder())) {
        derived.addAll(temperatur(serie, parameters));
      } else if (serie.is("luftmengde") && serie.paa("tek17-bygg")) {
        derived.add(krav.mengde(serie));
      }
    }
    return derived;
  }

  private static Romluft luft(Maaleserie serie) {
    List<Lesing> iBruk =
        serie.lesinger().stream()
            .filter(lesing -> Komponenter.ja(lesing.observasjon(), I_BRUK))
            .toList();
    Lesing lesing = Komponenter.hoeyest(iBruk.isEmpty() ? serie.lesinger() : iBruk);
    return new Romluft(
        serie.sted(), !iBruk.isEmpty(), lesing.verdi(), List.of(lesing.observasjon()));
  }

  private static List<Object> temperatur(Maaleserie serie, InForce parameters) {
    Map<String, List<Lesing>> aarstider =
        serie.lesinger().stream()
            .collect(
                Collectors.groupingBy(
                    lesing -> aarstid(lesing.observasjon()), TreeMap::new, Collectors.toList()));
    List<Object> derived = new ArrayList<>();
    aarstider.forEach(
        (aarstid, lesinger) -> {
          Maaleserie del = new Maaleserie(serie.codes(), serie.sted(), serie.steder(), lesinger);
          derived.add(
              new Romtemperatur(
                  serie.sted(),
                  aarstid,
                  del.laveste(),
                  del.hoeyeste(),
                  dagerOver(del, parameters),
                  List.of(
                      Komponenter.hoeyest(lesinger).observasjon(), del.bunnen().observasjon())));
        });
    return derived;
  }

  /** The city's seasons are not by the calendar; the one who measured says which it was. */
  private static String aarstid(Observation maaling) {
    if (Komponenter.valgt(maaling, "aarstid", "vinter")) {
      return "vinter";
    }
    return Komponenter.valgt(maaling, "aarstid", "sommer") ? "sommer" : "ukjent";
  }

  private static BigDecimal dagerOver(Maaleserie serie, InForce parameters) {
    Optional<BigDecimal> grense =
        parameters.value("temperatur-sommer-hoeyest").map(Parameter::value);
    return BigDecimal.valueOf(
        serie.lesinger().stream()
            .filter(lesing -> grense.map(tall -> lesing.verdi().compareTo(tall) > 0).orElse(false))
            .map(Inneluft::dag)
            .distinct()
            .count());
  }

  static LocalDate dag(Lesing lesing) {
    return lesing.observasjon().effective().start();
  }
}
