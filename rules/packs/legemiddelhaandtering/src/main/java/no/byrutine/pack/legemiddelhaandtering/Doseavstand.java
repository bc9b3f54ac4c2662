package no.byrutine.pack.legemiddelhaandtering;

import java.time.Duration;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * The time between the planned dose as needed and the dose nearest to it.
 *
 * @param oppgave the name of the Task
 * @param fast whether the nearest dose was a fixed one
 */
public record Doseavstand(
    String oppgave, Duration siden, Duration minst, boolean fast, List<Object> basedOn)
    implements Derived {

  public Doseavstand {
    basedOn = List.copyOf(basedOn);
  }

  /** Whether the dose comes too soon. */
  public boolean forKort() {
    return siden.compareTo(minst) < 0;
  }

  /** Whole minutes since the nearest dose. */
  public long minutterSiden() {
    return siden.toMinutes();
  }

  /** The least interval in minutes. */
  public long minutterMinst() {
    return minst.toMinutes();
  }
}
