package no.byrutine.pack.egenandel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * Days of a period that make one line: whole calendar months, or a part of one.
 *
 * @param maaneder the number of whole months; 0 for a part of one
 * @param doegn the number of days of a part; 0 for whole months
 * @param maanedslengde the number of days of the part's calendar month
 * @param sisteDel whether the part is the last one of a month of which every day is paid
 * @param betalingFra the reading of the first payable day that makes this line
 * @param fravaer the reading of days away that makes this line
 */
public record Linjedager(
    Periode periode,
    LocalDate fom,
    LocalDate tom,
    int maaneder,
    int doegn,
    int maanedslengde,
    boolean sisteDel,
    LocalDate betalingFra,
    String fravaer,
    List<Object> basedOn)
    implements Derived {

  public String opphold() {
    return periode.opphold();
  }

  public boolean hel() {
    return maaneder > 0;
  }

  /**
   * How many days are paid for when a month has so many. A month that is paid for in parts is never
   * dearer than a whole one, so the last part has what the others leave.
   */
  public BigDecimal regnedeDoegn(BigDecimal divisor) {
    BigDecimal days = BigDecimal.valueOf(doegn);
    BigDecimal excess = BigDecimal.valueOf(maanedslengde).subtract(divisor);
    return sisteDel && excess.signum() > 0 ? days.subtract(excess) : days;
  }
}
