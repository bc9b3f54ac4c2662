package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/** Paid child care under school age, as its owner has described it; null is not said. */
public record Barnepass(
    String sted,
    @Nullable BigDecimal timer,
    @Nullable BigDecimal barn,
    @Nullable Boolean betalt,
    @Nullable Boolean regelmessig,
    List<Object> basedOn)
    implements Derived {

  public Barnepass {
    basedOn = List.copyOf(basedOn);
  }

  /** Whether everything that decides the scope is known. */
  public boolean kjent() {
    return timer != null && barn != null && betalt != null && regelmessig != null;
  }

  /** Whether it is both paid and regular. */
  public boolean betaltOgRegelmessig() {
    return Boolean.TRUE.equals(betalt) && Boolean.TRUE.equals(regelmessig);
  }
}
