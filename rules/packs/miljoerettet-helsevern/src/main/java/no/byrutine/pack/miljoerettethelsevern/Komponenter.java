package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Units;
import org.jspecify.annotations.Nullable;

/** What was measured along with a reading, and which of several readings counts. */
final class Komponenter {

  /** By value; of equals the one that comes first by name, whatever order they were sent in. */
  private static final Comparator<Lesing> ETTER_VERDI =
      Comparator.comparing(Lesing::verdi)
          .thenComparing(lesing -> lesing.observasjon().ref(), Comparator.reverseOrder());

  private Komponenter() {}

  /** The number of the component, in this unit; empty when it is not there or cannot be read. */
  static Optional<BigDecimal> tall(Observation maaling, String concept, String enhet) {
    return maaling.components().stream()
        .filter(del -> del.is(concept))
        .flatMap(
            del ->
                del.value() == null || del.unit() == null
                    ? Optional.<BigDecimal>empty().stream()
                    : Units.convert(del.value(), del.unit(), enhet).stream())
        .findFirst();
  }

  /** The answer of yes or no; null when the component is not there or has none. */
  static @Nullable Boolean svar(Observation maaling, String concept) {
    for (Observation.Component del : maaling.components()) {
      if (del.is(concept) && del.yes() != null) {
        return del.yes();
      }
    }
    return null;
  }

  /** Whether the component says so; not when it is not there. */
  static boolean ja(Observation maaling, String concept) {
    return Boolean.TRUE.equals(svar(maaling, concept));
  }

  /** Whether the component was answered with this code. */
  static boolean valgt(Observation maaling, String concept, String valg) {
    return maaling.components().stream().anyMatch(del -> del.is(concept) && del.answer().is(valg));
  }

  /** The reading with the highest value. */
  static Lesing hoeyest(List<Lesing> lesinger) {
    return lesinger.stream().max(ETTER_VERDI).orElseThrow();
  }
}
