package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * The temperature of a room in a barnehage, skole or SFO in one season.
 *
 * @param aarstid vinter, sommer, or ukjent
 * @param dagerOver days with a reading above what is recommended in summer
 */
public record Romtemperatur(
    String sted,
    String aarstid,
    BigDecimal laveste,
    BigDecimal hoeyeste,
    BigDecimal dagerOver,
    List<Object> basedOn)
    implements Derived {

  public Romtemperatur {
    basedOn = List.copyOf(basedOn);
  }
}
