package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * The chlorine samples of a pool on a day with many bathers.
 *
 * @param avstand the longest time between two samples in a row, in hours
 */
public record Klordag(
    String sted, LocalDate dag, int antall, BigDecimal avstand, List<Object> basedOn)
    implements Derived {

  public Klordag {
    basedOn = List.copyOf(basedOn);
  }
}
