package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.Period;

/**
 * What the length of construction work does to its limits.
 *
 * @param dager the days of the work; those that were not said are open
 */
record Anleggsvarighet(Period dager, InForce parameters) {

  boolean ukjent() {
    return !dager.hasStart() || !dager.hasEnd();
  }

  /** The relief by day and in the evening; it is given when the length is not known, too. */
  List<Parameter> lempning() {
    return parameters
        .value("bygg-kortvarig-maaneder")
        .filter(maaneder -> ukjent() || kortereEnnMaaneder(maaneder))
        .flatMap(maaneder -> parameters.value("bygg-lempning"))
        .stream()
        .toList();
  }

  /** What T-1442/2016 takes off the limits of long work; nothing when the length is not known. */
  List<Parameter> skjerping() {
    List<Parameter> skjerping = new ArrayList<>();
    if (ukjent()) {
      return skjerping;
    }
    Optional<Parameter> maaneder = parameters.value("bygg-2016-maaneder");
    if (maaneder.filter(this::lengreEnnMaaneder).isPresent()) {
      parameters.value("bygg-2016-skjerping-maaneder").ifPresent(skjerping::add);
    } else if (parameters.value("bygg-2016-uker").filter(this::lengreEnnUker).isPresent()) {
      parameters.value("bygg-2016-skjerping-uker").ifPresent(skjerping::add);
    }
    return skjerping;
  }

  static BigDecimal sum(List<Parameter> parametere) {
    return parametere.stream().map(Stoeytillegg::tall).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static int antall(Parameter parameter) {
    return Stoeytillegg.tall(parameter).intValueExact();
  }

  /** Six months from 1 March end with 31 August, and are not shorter than six months. */
  private boolean kortereEnnMaaneder(Parameter maaneder) {
    return dager.end().plusDays(1).isBefore(dager.start().plusMonths(antall(maaneder)));
  }

  private boolean lengreEnnMaaneder(Parameter maaneder) {
    return dager.end().plusDays(1).isAfter(dager.start().plusMonths(antall(maaneder)));
  }

  private boolean lengreEnnUker(Parameter uker) {
    return dager.end().plusDays(1).isAfter(dager.start().plusWeeks(antall(uker)));
  }
}
