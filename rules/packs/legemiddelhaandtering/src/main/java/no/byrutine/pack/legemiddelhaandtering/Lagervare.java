package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * A stock item in a unit.
 *
 * @param gruppe reseptgruppe; null when it is not known
 * @param doegnSidenTelling whole days since the last count; null when there is none
 * @param doegnSidenAvstemming whole days since the last day of the last comparison of what came
 *     with what was used, in the same way
 * @param atskilt whether A medicines are kept apart in the unit; null when that was not said
 */
public record Lagervare(
    String vare,
    String enhet,
    @Nullable String gruppe,
    @Nullable BigDecimal doegnSidenTelling,
    @Nullable BigDecimal doegnSidenAvstemming,
    @Nullable Boolean atskilt,
    List<Object> basedOn)
    implements Derived {

  public Lagervare {
    basedOn = List.copyOf(basedOn);
  }
}
