package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * The temperatures that were read in one place, in degrees Celsius.
 *
 * @param sted the Location or Device
 * @param kjoeleskap a fridge; otherwise a room
 * @param timerSiden whole hours since the last reading
 */
public record Temperaturserie(
    String sted,
    boolean kjoeleskap,
    BigDecimal laveste,
    BigDecimal hoeyeste,
    BigDecimal timerSiden,
    List<Object> basedOn)
    implements Derived {

  public Temperaturserie {
    basedOn = List.copyOf(basedOn);
  }
}
