package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * Days with ozone above the target, as a mean of the years.
 *
 * @param aar how many of the years have readings
 * @param dager days above the target in them
 * @param snitt the days divided by the years that the target asks for
 */
public record Luftozon(
    String sted,
    int fra,
    int til,
    BigDecimal aar,
    int dager,
    BigDecimal snitt,
    List<Object> basedOn)
    implements Derived {

  public Luftozon {
    basedOn = List.copyOf(basedOn);
  }
}
