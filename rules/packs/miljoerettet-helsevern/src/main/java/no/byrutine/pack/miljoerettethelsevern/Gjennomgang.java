package no.byrutine.pack.miljoerettethelsevern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.byrutine.engine.InForce;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Units;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/**
 * The readings of one case gone through, once: each is in a series, in the unit of the limits, or
 * outside of all of them with a reason.
 */
final class Gjennomgang {

  /** What a code is that belongs to the system of parameters, and to no parameter of the pack. */
  private static final Set<String> KJENT_SOM_PARAMETER = Set.of("mhv-parameter");

  private final Stedskart kart;
  private final Grensesvar grenser;
  private final List<Object> utenfor = new ArrayList<>();
  private final List<Maaleserie> serier = new ArrayList<>();

  private record Noekkel(String sted, Codes codes) {}

  Gjennomgang(Facts facts, InForce parameters) {
    this.kart = Stedskart.of(facts);
    this.grenser = new Grensesvar(parameters);
    Map<Noekkel, List<Lesing>> lesinger = new LinkedHashMap<>();
    for (Observation maaling : facts.all(Observation.class)) {
      String enhet = Enheter.av(maaling.codes());
      Lesing lesing = enhet == null ? null : lesing(maaling, enhet);
      if (lesing != null) {
        lesinger
            .computeIfAbsent(
                new Noekkel(maaling.subject(), maaling.codes()), key -> new ArrayList<>())
            .add(lesing);
      } else if (enhet != null) {
        utenfor.add(grunn(maaling, enhet));
      } else if (maaling.codes().concepts().equals(KJENT_SOM_PARAMETER)) {
        utenfor.add(new UkjentParameter(maaling, maaling.codes().codings().get(0).code()));
      }
    }
    lesinger.forEach(
        (noekkel, serie) ->
            serier.add(
                new Maaleserie(noekkel.codes(), noekkel.sted(), konsepter(noekkel.sted()), serie)));
  }

  /** The places of the case. */
  Stedskart kart() {
    return kart;
  }

  /** All readings of one parameter at one place, in the order that the first of them came. */
  List<Maaleserie> serier() {
    return serier;
  }

  /** Why readings are in no series. */
  List<Object> utenfor() {
    return utenfor;
  }

  private @Nullable Lesing lesing(Observation maaling, String enhet) {
    if (maaling.bound() != null) {
      return grenser.lesing(maaling, enhet, konsepter(maaling.subject())).orElse(null);
    }
    if (maaling.value() == null || maaling.unit() == null) {
      return null;
    }
    return Units.convert(maaling.value(), maaling.unit(), enhet)
        .map(verdi -> new Lesing(verdi, maaling))
        .orElse(null);
  }

  private static Object grunn(Observation maaling, String enhet) {
    Observation.Bound bound = maaling.bound();
    if (bound == null || bound.unit() == null) {
      return new UkjentEnhet(maaling, Optional.ofNullable(maaling.unit()).orElse(""), enhet);
    }
    return Units.convert(bound.value(), bound.unit(), enhet).isEmpty()
        ? new UkjentEnhet(maaling, bound.unit(), enhet)
        : new UavklartGrense(maaling, bound.comparator(), bound.value(), bound.unit());
  }

  private Set<String> konsepter(String sted) {
    return kart.sted(sted).map(Sted::konsepter).orElse(Set.of());
  }
}
