package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Units;
import no.byrutine.in.Facts;

/**
 * Gathers the readings of the case by place and parameter, in the unit of the limits. A reading in
 * another unit is converted; one that cannot be converted, and one of a parameter that the pack
 * does not know, is told of and is in no series. Every section uses it.
 */
public final class Maalinger implements Derivation {

  /** What a code is that belongs to the system of parameters, and to no parameter of the pack. */
  private static final Set<String> KJENT_SOM_PARAMETER = Set.of("mhv-parameter");

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    Stedskart kart = Stedskart.of(facts);
    List<Object> derived = new ArrayList<>(kart.alle());
    derived.addAll(serier(facts, kart));
    for (Observation maaling : facts.all(Observation.class)) {
      Enheter.av(maaling.codes())
          .filter(enhet -> verdi(maaling, enhet).isEmpty())
          .ifPresent(enhet -> derived.add(new UkjentEnhet(maaling, oppgitt(maaling), enhet)));
      if (maaling.codes().concepts().equals(KJENT_SOM_PARAMETER)) {
        derived.add(new UkjentParameter(maaling, maaling.codes().codings().get(0).code()));
      }
    }
    return derived;
  }

  /** The series of the case, for a derivation that computes more of them. */
  static List<Maaleserie> serier(Facts facts, Stedskart kart) {
    record Noekkel(String sted, Codes codes) {}
    Map<Noekkel, List<Lesing>> lesinger = new LinkedHashMap<>();
    for (Observation maaling : facts.all(Observation.class)) {
      Enheter.av(maaling.codes())
          .flatMap(enhet -> verdi(maaling, enhet))
          .ifPresent(
              verdi ->
                  lesinger
                      .computeIfAbsent(
                          new Noekkel(maaling.subject(), maaling.codes()), key -> new ArrayList<>())
                      .add(new Lesing(verdi, maaling)));
    }
    List<Maaleserie> serier = new ArrayList<>();
    lesinger.forEach(
        (noekkel, serie) ->
            serier.add(
                new Maaleserie(
                    noekkel.codes(),
                    noekkel.sted(),
                    kart.sted(noekkel.sted()).map(Sted::konsepter).orElse(Set.of()),
                    serie)));
    return serier;
  }

  private static Optional<BigDecimal> verdi(Observation maaling, String enhet) {
    return maaling.value() == null || maaling.unit() == null
        ? Optional.empty()
        : Units.convert(maaling.value(), maaling.unit(), enhet);
  }

  private static String oppgitt(Observation maaling) {
    return maaling.unit() == null ? "" : maaling.unit();
  }
}
