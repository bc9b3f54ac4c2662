package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * A part of the treatment, or all of it, with its doses so far.
 *
 * @param fase {@code intensiv}, {@code fortsettelse} or {@code hele}
 * @param sisteDag the last day that is planned, or the decision's day when that is later and the
 *     doses go on
 * @param forfalt how many days with a dose there have been
 * @param observert how many of them on which it was observed
 * @param opphold the stretches without
 */
public record Dotfase(
    String pasient,
    String fase,
    @Nullable LocalDate fom,
    @Nullable LocalDate sisteDag,
    int forfalt,
    int observert,
    List<Dotopphold> opphold,
    List<Object> basedOn)
    implements Derived {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Dotfase {
    opphold = List.copyOf(opphold);
    basedOn = List.copyOf(basedOn);
  }

  /** Per cent of the doses that were observed, rounded down so that 79.96 is never shown as 80. */
  public BigDecimal andel() {
    return forfalt == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(observert)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(forfalt), 1, RoundingMode.DOWN);
  }

  /** Whether so many per cent were observed, exactly or more. */
  public boolean minst(BigDecimal prosent) {
    return BigDecimal.valueOf(observert)
            .multiply(HUNDRED)
            .compareTo(prosent.multiply(BigDecimal.valueOf(forfalt)))
        >= 0;
  }

  /** How many days without, in all. */
  public long dagerUten() {
    return opphold.stream().mapToLong(Dotopphold::dager).sum();
  }

  /** Whether the days without are together so many months, counted from the first of them. */
  public boolean samletMinst(Number maaneder) {
    return opphold.stream()
        .map(Dotopphold::fom)
        .min(Comparator.naturalOrder())
        .map(day -> dagerUten() >= Tider.dager(day, day.plusMonths(maaneder.longValue())))
        .orElse(false);
  }

  /** Whether one stretch without has lasted longer than so many months. */
  public boolean ettOver(Number maaneder) {
    return opphold.stream().anyMatch(one -> one.overMaaneder(maaneder));
  }

  /** Whether it lasts longer than so many months. */
  public boolean varerOver(Number maaneder) {
    return fom != null
        && sisteDag != null
        && !sisteDag.isBefore(fom.plusMonths(maaneder.longValue()));
  }
}
