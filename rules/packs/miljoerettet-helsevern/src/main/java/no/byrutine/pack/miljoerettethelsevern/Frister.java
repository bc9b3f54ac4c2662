package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.time.LocalDate;
import no.byrutine.calendar.WorkingDays;

/**
 * The last day of a time limit (domstolloven §§ 148–149): the day it begins is not counted, weeks
 * end on the same weekday, and a last day on a Saturday or holiday moves to the next working day.
 */
public final class Frister {

  private Frister() {}

  public static LocalDate uker(LocalDate fra, BigDecimal uker) {
    return WorkingDays.sameOrNext(fra.plusWeeks(uker.longValueExact()));
  }

  public static LocalDate dager(LocalDate fra, BigDecimal dager) {
    return WorkingDays.sameOrNext(fra.plusDays(dager.longValueExact()));
  }

  public static LocalDate maaneder(LocalDate fra, BigDecimal maaneder) {
    return WorkingDays.sameOrNext(fra.plusMonths(maaneder.longValueExact()));
  }

  /** The same day some years on: after it, nothing helps. It does not move to a working day. */
  public static LocalDate aar(LocalDate fra, BigDecimal aar) {
    return fra.plusYears(aar.longValueExact());
  }

  /** The first working day after the limit: from then on a coercive fine runs. */
  public static LocalDate foersteVirkedagEtter(LocalDate frist) {
    return WorkingDays.sameOrNext(frist.plusDays(1));
  }
}
