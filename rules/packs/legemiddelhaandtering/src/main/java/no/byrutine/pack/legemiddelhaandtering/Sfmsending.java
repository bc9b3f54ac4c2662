package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * A list is to be sent from SFM.
 *
 * @param tidspunkt whether it is known when
 * @param oppslag whether there was a look-up in Reseptformidleren before it
 * @param minutter whole minutes since the last look-up, rounded up; null when there is none
 */
public record Sfmsending(
    boolean tidspunkt, boolean oppslag, @Nullable BigDecimal minutter, List<Object> basedOn)
    implements Derived {

  private static final BigDecimal MINUTTER_I_TIMEN = BigDecimal.valueOf(60);

  public Sfmsending {
    basedOn = List.copyOf(basedOn);
  }

  /** Whether the last look-up is more than so many hours old. */
  public boolean eldreEnn(BigDecimal timer) {
    return minutter != null && minutter.compareTo(timer.multiply(MINUTTER_I_TIMEN)) > 0;
  }
}
