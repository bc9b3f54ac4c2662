package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * A samstemming, and how many of the kinds of medicine that are easily forgotten lack an answer.
 */
public record Samstemmingsspoersmaal(String pasient, BigDecimal ubesvart, List<Object> basedOn)
    implements Derived {

  public Samstemmingsspoersmaal {
    basedOn = List.copyOf(basedOn);
  }
}
