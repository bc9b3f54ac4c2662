package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * One reading of drinking water, and the parameter that holds its limit.
 *
 * @param stoff what was measured
 * @param grense the name of the parameter
 * @param harGrense whether there was a limit on the day of the sample
 */
public record Drikkevannsproeve(
    String stoff,
    String sted,
    LocalDate dag,
    BigDecimal verdi,
    String grense,
    boolean harGrense,
    List<Object> basedOn)
    implements Derived {

  public Drikkevannsproeve {
    basedOn = List.copyOf(basedOn);
  }
}
