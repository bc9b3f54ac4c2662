package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * Hours on end above the alarm threshold; the last such stretch at the place.
 *
 * @param dag the day of the first hour
 * @param klokka the first hour
 * @param hoeyeste the highest of the hours
 */
public record Luftalarm(
    String stoff,
    String sted,
    LocalDate dag,
    String klokka,
    BigDecimal hoeyeste,
    BigDecimal terskel,
    List<Object> basedOn)
    implements Derived {

  public Luftalarm {
    basedOn = List.copyOf(basedOn);
  }
}
