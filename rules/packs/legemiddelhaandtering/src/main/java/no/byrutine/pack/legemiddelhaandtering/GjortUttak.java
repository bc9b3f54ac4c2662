package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * A withdrawal that was made.
 *
 * @param vare the stock item; empty when it was not said
 * @param tilPasient whether it says for whom
 * @param kassert whether what was withdrawn is said to be discarded
 * @param foert whether it is in the account, with a time
 * @param mengde whether the account says how much
 * @param minutter from the withdrawal to the entry, or until now when there is none; null when one
 *     of the times is not known
 */
public record GjortUttak(
    String vare,
    boolean tilPasient,
    boolean kassert,
    boolean foert,
    boolean mengde,
    @Nullable BigDecimal minutter,
    List<Object> basedOn)
    implements Derived {

  public GjortUttak {
    basedOn = List.copyOf(basedOn);
  }
}
