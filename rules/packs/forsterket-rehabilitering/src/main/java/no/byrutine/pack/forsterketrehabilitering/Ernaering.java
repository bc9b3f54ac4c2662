package no.byrutine.pack.forsterketrehabilitering;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * The screening for underernaering with MST in one stay.
 *
 * @param timerTilFoerste hours from the admission to the first; null when there is none
 * @param dagerSidenSiste whole days since the last; null when there is none
 * @param timerInne hours from the admission to the moment of the decision, or the end of the stay
 */
public record Ernaering(
    String opphold,
    @Nullable BigDecimal timerTilFoerste,
    @Nullable BigDecimal dagerSidenSiste,
    BigDecimal timerInne,
    List<Object> basedOn)
    implements Derived {

  public Ernaering {
    basedOn = List.copyOf(basedOn);
  }
}
