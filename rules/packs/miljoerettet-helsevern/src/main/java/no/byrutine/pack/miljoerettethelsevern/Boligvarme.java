package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * Whether a home can be kept warm.
 *
 * @param utleie it is rented
 * @param hoeyeste the highest temperature with the heating on
 * @param vedvarende there are at least two readings, on different days
 */
public record Boligvarme(
    String sted, boolean utleie, BigDecimal hoeyeste, boolean vedvarende, List<Object> basedOn)
    implements Derived {

  public Boligvarme {
    basedOn = List.copyOf(basedOn);
  }
}
