package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * The month before a long stay is payable (§ 6 first paragraph), less the time in institutions that
 * led directly to it.
 *
 * @param kjedestart the first day of that unbroken time; the move-in date when there is none
 * @param maanedsdag one calendar month later; in a shorter month, its last day
 * @param sykehus {@code teller} or {@code teller-ikke} for what it is when time in hospital counts
 *     or not, {@code uten-betydning} when that makes no difference
 * @param uansett whether the month is over before the days of the year, in every reading
 */
public record Friperiode(
    String opphold,
    LocalDate innflytting,
    LocalDate kjedestart,
    LocalDate maanedsdag,
    String sykehus,
    boolean uansett,
    List<Object> basedOn)
    implements Derived {

  /** The first payable day when it is the day of the month on which the time began. */
  public LocalDate paaMaanedsdagen() {
    return Dager.seneste(maanedsdag, innflytting);
  }

  /** The first payable day when it is the day after. */
  public LocalDate dagenEtter() {
    return Dager.seneste(maanedsdag.plusDays(1), innflytting);
  }
}
