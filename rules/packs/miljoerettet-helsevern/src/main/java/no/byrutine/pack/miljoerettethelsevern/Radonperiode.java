package no.byrutine.pack.miljoerettethelsevern;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Period;
import org.jspecify.annotations.Nullable;

/**
 * How long a measurement of radon must last, and within which part of the year, for its mean to be
 * an annual mean.
 *
 * @param maaneder the least number of months
 * @param foerste the month in which the season begins
 * @param siste the month in which it ends, the year after
 * @param dag the day of both months
 */
record Radonperiode(
    @Nullable Parameter maaneder,
    @Nullable Parameter foerste,
    @Nullable Parameter siste,
    @Nullable Parameter dag) {

  static Radonperiode of(InForce parameters) {
    return new Radonperiode(
        parameters.value("radon-maaletid").orElse(null),
        parameters.value("radon-sesong-foerste-maaned").orElse(null),
        parameters.value("radon-sesong-siste-maaned").orElse(null),
        parameters.value("radon-sesong-dag").orElse(null));
  }

  /** The numbers that a measurement is held up against. */
  List<Object> grunnlag() {
    return Stream.of(maaneder, foerste, siste, dag)
        .filter(java.util.Objects::nonNull)
        .map(Object.class::cast)
        .toList();
  }

  /** What is wrong with the days of the measurement; empty when nothing is. */
  Optional<String> feil(Observation maaling) {
    Period dager = maaling.effective();
    if (!dager.hasStart() || !dager.hasEnd()) {
      return Optional.of("uten-periode");
    }
    // Both the first and the last day are measured.
    if (dager.start().plusMonths(tall(maaneder)).isAfter(dager.end().plusDays(1))) {
      return Optional.of("for-kort");
    }
    return iSesongen(dager) ? Optional.empty() : Optional.of("utenfor-sesongen");
  }

  private boolean iSesongen(Period dager) {
    int maaned = dager.start().getMonthValue();
    int aar = dager.start().getYear() - (maaned < tall(foerste) ? 1 : 0);
    LocalDate start = LocalDate.of(aar, tall(foerste), tall(dag));
    LocalDate slutt = LocalDate.of(aar + 1, tall(siste), tall(dag));
    return !dager.start().isBefore(start) && !dager.end().isAfter(slutt);
  }

  private static int tall(@Nullable Parameter parameter) {
    if (parameter == null || parameter.value() == null) {
      throw new IllegalStateException("The season of radon measurements has no value on this day");
    }
    return parameter.value().intValueExact();
  }
}
