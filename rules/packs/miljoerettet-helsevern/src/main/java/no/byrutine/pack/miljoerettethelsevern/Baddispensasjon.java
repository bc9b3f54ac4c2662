package no.byrutine.pack.miljoerettethelsevern;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * A dispensation from one demand, for a pool or for all pools of a bad.
 *
 * @param krav the concept of the demand
 * @param til the last day; null when the decision does not say, and then it suspends nothing
 */
public record Baddispensasjon(
    String sted, String krav, @Nullable LocalDate til, boolean gyldig, List<Object> basedOn)
    implements Derived {

  public Baddispensasjon {
    basedOn = List.copyOf(basedOn);
  }
}
