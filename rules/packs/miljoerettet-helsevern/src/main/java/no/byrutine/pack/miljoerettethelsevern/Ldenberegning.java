package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;

/** An Lden that was computed from the levels of day, evening and night of one period. */
public record Ldenberegning(
    String sted,
    String kilde,
    BigDecimal dag,
    BigDecimal kveld,
    BigDecimal natt,
    BigDecimal lden,
    List<Object> basedOn)
    implements Derived {

  public Ldenberegning {
    basedOn = List.copyOf(basedOn);
  }
}
