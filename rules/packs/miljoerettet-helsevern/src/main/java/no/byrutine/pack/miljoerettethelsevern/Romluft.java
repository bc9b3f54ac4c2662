package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * CO2 in a room.
 *
 * @param iBruk whether any reading was taken while the room was in use
 * @param verdi the highest in use; the highest of all when none was in use
 */
public record Romluft(String sted, boolean iBruk, BigDecimal verdi, List<Object> basedOn)
    implements Derived {

  public Romluft {
    basedOn = List.copyOf(basedOn);
  }
}
