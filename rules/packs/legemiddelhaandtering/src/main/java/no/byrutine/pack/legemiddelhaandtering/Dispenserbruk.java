package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * A patient who has a medisindispenser, or is to have one.
 *
 * @param dispenser the device; empty while there is only a decision
 * @param iBruk whether the device is in use at the patient's
 * @param start the first day of it that the decision says; null when that was not said
 * @param sistVurdert the day of the last evaluation, or else of the assessment; null when there is
 *     neither
 * @param endret whether the patient has changed since
 * @param dagerSidenVurdert how many days ago that was; -1 when there is neither
 */
public record Dispenserbruk(
    String pasient,
    String dispenser,
    boolean iBruk,
    @Nullable LocalDate start,
    @Nullable LocalDate sistVurdert,
    boolean endret,
    long dagerSidenVurdert,
    List<Object> basedOn)
    implements Derived {

  public Dispenserbruk {
    basedOn = List.copyOf(basedOn);
  }

  /** Whether more days have gone than the service has set. */
  public boolean vurderingenErEldreEnn(Number dager) {
    return dagerSidenVurdert > dager.longValue();
  }
}
