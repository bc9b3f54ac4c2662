package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * How far the dose is from the nearest time in the order.
 *
 * @param oppgave the name of the Task
 * @param minutter begun minutes, never below zero
 */
public record Tidsavvik(String oppgave, BigDecimal minutter, List<Object> basedOn)
    implements Derived {

  public Tidsavvik {
    basedOn = List.copyOf(basedOn);
  }

  /** Whether the dose is at the very minute. */
  public boolean ingen() {
    return minutter.signum() == 0;
  }
}
