package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * A concern about a barnehage, skole or SFO.
 *
 * @param kontaktet whether the enterprise was asked first; null when it was not said
 * @param fulgtOpp whether the enterprise has followed up
 * @param fare whether there is imminent danger
 * @param dager days since the enterprise was contacted; null when the day is unknown
 */
public record Barnehageklage(
    String sted,
    @Nullable Boolean kontaktet,
    boolean fulgtOpp,
    boolean fare,
    @Nullable BigDecimal dager,
    List<Object> basedOn)
    implements Derived {

  public Barnehageklage {
    basedOn = List.copyOf(basedOn);
  }
}
