package no.byrutine.pack.miljoerettethelsevern;

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
import org.jspecify.annotations.Nullable;

/**
 * Gathers the readings of the case by place and parameter, in the unit of the limits. A reading in
 * another unit is converted; one that cannot be converted, one of a parameter that the pack does
 * not know, and one that is only a bound and does not settle on which side of a limit it is, is
 * told of and is in no series. Every section uses it.
 */
public final class Maalinger implements Derivation {

  /** What a code is that belongs to the system of parameters, and to no parameter of the pack. */
  private static final Set<String> KJENT_SOM_PARAMETER = Set.of("mhv-parameter");

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    Stedskart kart = Stedskart.of(facts);
    Grensesvar grenser = new Grensesvar(parameters);
    List<Object> derived = new ArrayList<>(kart.alle());
    derived.addAll(serier(facts, kart, parameters));
    for (Observation maaling : facts.all(Observation.class)) {
      Enheter.av(maaling.codes())
          .flatMap(enhet -> feil(maaling, enhet, kart, grenser))
          .ifPresent(derived::add);
      if (maaling.codes().concepts().equals(KJENT_SOM_PARAMETER)) {
        derived.add(new UkjentParameter(maaling, maaling.codes().codings().get(0).code()));
      }
    }
    return derived;
  }

  /** Why the reading is in no series; empty when it is in one. */
  private static Optional<Object> feil(
      Observation maaling, String enhet, Stedskart kart, Grensesvar grenser) {
    Observation.Bound bound = maaling.bound();
    if (lesing(maaling, enhet, kart, grenser).isPresent()) {
      return Optional.empty();
    }
    if (bound == null || bound.unit() == null) {
      return Optional.of(new UkjentEnhet(maaling, oppgitt(maaling.unit()), enhet));
    }
    return Optional.of(
        Units.convert(bound.value(), bound.unit(), enhet).isEmpty()
            ? new UkjentEnhet(maaling, bound.unit(), enhet)
            : new UavklartGrense(maaling, bound.comparator(), bound.value(), bound.unit()));
  }

  /** The series of the case, for a derivation that computes more of them. */
  static List<Maaleserie> serier(Facts facts, Stedskart kart, InForce parameters) {
    record Noekkel(String sted, Codes codes) {}
    Grensesvar grenser = new Grensesvar(parameters);
    Map<Noekkel, List<Lesing>> lesinger = new LinkedHashMap<>();
    for (Observation maaling : facts.all(Observation.class)) {
      Enheter.av(maaling.codes())
          .flatMap(enhet -> lesing(maaling, enhet, kart, grenser))
          .ifPresent(
              lesing ->
                  lesinger
                      .computeIfAbsent(
                          new Noekkel(maaling.subject(), maaling.codes()), key -> new ArrayList<>())
                      .add(lesing));
    }
    List<Maaleserie> serier = new ArrayList<>();
    lesinger.forEach(
        (noekkel, serie) ->
            serier.add(
                new Maaleserie(
                    noekkel.codes(), noekkel.sted(), konsepter(kart, noekkel.sted()), serie)));
    return serier;
  }

  private static Optional<Lesing> lesing(
      Observation maaling, String enhet, Stedskart kart, Grensesvar grenser) {
    if (maaling.bound() != null) {
      return grenser.lesing(maaling, enhet, konsepter(kart, maaling.subject()));
    }
    return maaling.value() == null || maaling.unit() == null
        ? Optional.empty()
        : Units.convert(maaling.value(), maaling.unit(), enhet)
            .map(verdi -> new Lesing(verdi, maaling));
  }

  private static Set<String> konsepter(Stedskart kart, String sted) {
    return kart.sted(sted).map(Sted::konsepter).orElse(Set.of());
  }

  private static String oppgitt(@Nullable String unit) {
    return unit == null ? "" : unit;
  }
}
