package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.byrutine.calendar.Holidays;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Observation;

/** What was noted along with a reading of sound: its source, the day, its corrections. */
final class Stoeytillegg {

  private static final String KILDE = "kilde-";

  private Stoeytillegg() {}

  /** The number of a parameter that is a number. */
  static BigDecimal tall(Parameter parameter) {
    return Objects.requireNonNull(parameter.value());
  }

  private static Stream<Observation.Component> alle(Observation maaling, String konsept) {
    return maaling.components().stream().filter(del -> del.is(konsept));
  }

  /** The code that was chosen; none when there is no such component. */
  static Codes svar(Observation maaling, String konsept) {
    return alle(maaling, konsept)
        .map(Observation.Component::answer)
        .filter(svar -> !svar.codings().isEmpty())
        .findFirst()
        .orElse(Codes.NONE);
  }

  static Optional<BigDecimal> tall(Observation maaling, String konsept) {
    return alle(maaling, konsept)
        .map(Observation.Component::value)
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** Whether it was noted to be so. */
  static boolean ja(Observation maaling, String konsept) {
    return alle(maaling, konsept).anyMatch(del -> Boolean.TRUE.equals(del.yes()));
  }

  /** Whether it was noted not to be so. */
  static boolean nei(Observation maaling, String konsept) {
    return alle(maaling, konsept).anyMatch(del -> Boolean.FALSE.equals(del.yes()));
  }

  /**
   * What the sound comes from, by the pack's concept without its first word; empty when unknown.
   */
  static String kilde(Observation maaling) {
    return svar(maaling, "tillegg-kilde").concepts().stream()
        .filter(konsept -> konsept.startsWith(KILDE))
        .map(konsept -> konsept.substring(KILDE.length()))
        .sorted()
        .findFirst()
        .orElse("");
  }

  /**
   * Whether the reading holds for weekdays, Saturdays or Sundays and holidays: what was noted, or
   * else its own day.
   */
  static Dagtype dagtype(Observation maaling) {
    Codes notert = svar(maaling, "tillegg-dagtype");
    if (notert.is("dagtype-hverdag")) {
      return Dagtype.HVERDAG;
    } else if (notert.is("dagtype-loerdag")) {
      return Dagtype.LOERDAG;
    } else if (notert.is("dagtype-helligdag")) {
      return Dagtype.HELLIGDAG;
    }
    return maaling.effective().start().equals(maaling.effective().end())
        ? dagtype(maaling.effective().start())
        : Dagtype.UKJENT;
  }

  static Dagtype dagtype(LocalDate dag) {
    if (dag.getDayOfWeek() == DayOfWeek.SUNDAY || Holidays.is(dag)) {
      return Dagtype.HELLIGDAG;
    }
    return dag.getDayOfWeek() == DayOfWeek.SATURDAY ? Dagtype.LOERDAG : Dagtype.HVERDAG;
  }
}
