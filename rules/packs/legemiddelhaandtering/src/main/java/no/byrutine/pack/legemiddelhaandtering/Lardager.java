package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * The days on which no dose was confirmed before a planned hand-out: calendar days in Norway after
 * the last day that a dose covers, and before the day of the hand-out. A dose that was taken home
 * covers its day.
 *
 * @param sisteDag the last day that a confirmed dose covers
 * @param antall days without a dose; 0 when the day before is covered
 * @param bestemt whether a doctor has decided the dose of the day after that last day
 */
public record Lardager(
    Larutlevering utlevering,
    LocalDate sisteDag,
    BigDecimal antall,
    boolean bestemt,
    List<Object> basedOn)
    implements Derived {

  public boolean ingen() {
    return antall.signum() == 0;
  }

  /** Whether there are days without a dose after which no doctor has decided the dose. */
  public boolean uavklart() {
    return !ingen() && !bestemt;
  }
}
