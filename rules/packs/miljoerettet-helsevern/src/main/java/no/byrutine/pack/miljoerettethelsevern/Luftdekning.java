package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * How much of a calendar year one component was measured at one place; of the year so far when it
 * is not over.
 *
 * @param dekning in per cent; null when an annual mean was sent without it
 */
public record Luftdekning(
    String stoff, String sted, int aar, @Nullable BigDecimal dekning, List<Object> basedOn)
    implements Derived {

  public Luftdekning {
    basedOn = List.copyOf(basedOn);
  }
}
