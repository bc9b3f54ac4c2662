package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * The flow of fresh air of a room, and what the building regulation asks for.
 *
 * @param krav null when something it depends on is not known
 */
public record Luftmengde(
    String sted,
    boolean bolig,
    BigDecimal maalt,
    @Nullable BigDecimal krav,
    boolean forLite,
    List<Object> basedOn)
    implements Derived {

  public Luftmengde {
    basedOn = List.copyOf(basedOn);
  }
}
