package no.byrutine.pack.forsterketrehabilitering;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Coded;
import no.byrutine.fhir.Codes;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis that holds.
 *
 * @param alvorlig said to be severe
 * @param debutalder whole years of age when it began; null when it is not known
 * @param maaneder whole months since it began; null when it is not known
 * @param dager whole days since it began; null when it is not known
 */
public record Tilstand(
    String ref,
    Codes codes,
    boolean alvorlig,
    @Nullable BigDecimal debutalder,
    @Nullable BigDecimal maaneder,
    @Nullable BigDecimal dager,
    List<Object> basedOn)
    implements Derived, Coded {

  public Tilstand {
    basedOn = List.copyOf(basedOn);
  }
}
