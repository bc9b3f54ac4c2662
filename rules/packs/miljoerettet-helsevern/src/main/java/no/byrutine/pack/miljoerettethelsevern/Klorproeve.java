package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * Chlorine in a pool at one moment, with the temperature that decides its limits. Where the moment
 * has no temperature, the strictest limits of the day's temperatures hold.
 *
 * @param bundet measured, or the rest when free is taken from the sum
 * @param sum measured, or free and bound together
 * @param temperatur at the moment, or the highest of the day
 * @param minst the least free chlorine at the temperature; null when that is not known
 * @param maks the most of the sum at the temperature; null when that is not known
 * @param sjokk taken during shock chlorination
 */
public record Klorproeve(
    String sted,
    LocalDate dag,
    String klokka,
    @Nullable BigDecimal fritt,
    @Nullable BigDecimal bundet,
    @Nullable BigDecimal sum,
    @Nullable BigDecimal temperatur,
    @Nullable BigDecimal minst,
    @Nullable BigDecimal maks,
    boolean sjokk,
    List<Object> basedOn)
    implements Derived {

  private static final BigDecimal HUNDRE = BigDecimal.valueOf(100);

  public Klorproeve {
    basedOn = List.copyOf(basedOn);
  }

  /** Whether the bound chlorine is more than this many per cent of the free. */
  public boolean bundetOverAndel(BigDecimal prosent) {
    return fritt != null
        && bundet != null
        && bundet.multiply(HUNDRE).compareTo(fritt.multiply(prosent)) > 0;
  }
}
