package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * A standing procedure that a task without an order rests on.
 *
 * @param fastsatt whether the leader of the virksomhet has set it, and it holds on the day
 * @param medForskriver whether somebody who may prescribe has been part of it
 * @param noedvendig whether it is recorded that it is needed for forsvarlig help
 */
public record Staaendeprosedyre(
    String oppgave,
    boolean fastsatt,
    boolean medForskriver,
    boolean noedvendig,
    List<Object> basedOn)
    implements Derived {

  public Staaendeprosedyre {
    basedOn = List.copyOf(basedOn);
  }

  /** Whether it counts in place of an order. */
  public boolean gyldig() {
    return fastsatt && medForskriver && noedvendig;
  }
}
