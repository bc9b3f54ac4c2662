package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Period;

/**
 * Computes Lden where the levels of day, evening and night of one source at one place were sent for
 * the same days, by the same way of measuring.
 */
final class Ldenberegninger {

  private record Noekkel(String sted, String kilde, Period dager, boolean kart, Dagtype dagtype) {}

  private final Map<Noekkel, Map<String, Lesing>> perioder = new LinkedHashMap<>();

  /** Takes note of a level; one that is of no part of the day alone is passed over. */
  void legg(String sted, Codes parameter, Lesing lesing) {
    for (String del : List.of("lday", "levening", "lnight")) {
      if (parameter.is(del)) {
        Observation maaling = lesing.observasjon();
        Noekkel noekkel =
            new Noekkel(
                sted,
                Stoeytillegg.kilde(maaling),
                maaling.effective(),
                maaling.method().is("kart"),
                Stoeytillegg.dagtype(maaling));
        perioder
            .computeIfAbsent(noekkel, key -> new LinkedHashMap<>())
            .merge(del, lesing, Ldenberegninger::hoeyeste);
      }
    }
  }

  private static Lesing hoeyeste(Lesing en, Lesing annen) {
    return en.verdi().compareTo(annen.verdi()) >= 0 ? en : annen;
  }

  /** What could be computed, and what could not. */
  List<Object> alle() {
    List<Object> alle = new ArrayList<>();
    perioder.forEach((noekkel, deler) -> alle.addAll(av(noekkel, deler)));
    return alle;
  }

  private static List<Object> av(Noekkel noekkel, Map<String, Lesing> deler) {
    List<Object> grunnlag = new ArrayList<>();
    deler.values().forEach(lesing -> grunnlag.add(lesing.observasjon()));
    Lesing dag = deler.get("lday");
    Lesing kveld = deler.get("levening");
    Lesing natt = deler.get("lnight");
    if (dag != null && kveld != null && natt != null) {
      BigDecimal lden = Lden.av(dag.verdi(), kveld.verdi(), natt.verdi());
      return List.of(
          new Ldenberegning(
              noekkel.sted(),
              noekkel.kilde(),
              dag.verdi(),
              kveld.verdi(),
              natt.verdi(),
              lden,
              grunnlag));
    }
    String mangler = dag == null ? "lday" : kveld == null ? "levening" : "lnight";
    // The evening alone and the night alone have limits of their own, which need no Lden.
    return dag == null && deler.size() == 1
        ? List.of()
        : List.of(new UfullstendigLden(noekkel.sted(), noekkel.kilde(), mangler, grunnlag));
  }
}
