package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * How many medicines somebody who lives at home uses; one substance counts once.
 *
 * @param siste the day of the last legemiddelgjennomgang with a doctor; null when none is known
 * @param overAaret whether the advised interval has passed since then, or none is known
 */
public record Legemiddelbruk(
    String pasient,
    BigDecimal antall,
    @Nullable LocalDate siste,
    boolean overAaret,
    List<Object> basedOn)
    implements Derived {

  public Legemiddelbruk {
    basedOn = List.copyOf(basedOn);
  }
}
