package no.byrutine.pack.forsterketrehabilitering;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * How one measure changed from the start of the stay to its end.
 *
 * @param verktoy {@code barthel}, {@code tug}, {@code seks-minutter-gangtest} or {@code fim}
 * @param differanse the last less the first
 * @param prosent of the first; null when the first is nothing
 */
public record Bedring(
    String verktoy,
    BigDecimal foer,
    BigDecimal etter,
    BigDecimal differanse,
    @Nullable BigDecimal prosent,
    List<Object> basedOn)
    implements Derived {

  public Bedring {
    basedOn = List.copyOf(basedOn);
  }

  /** How much it changed, in either direction. */
  public BigDecimal stoerrelse() {
    return differanse.abs();
  }
}
