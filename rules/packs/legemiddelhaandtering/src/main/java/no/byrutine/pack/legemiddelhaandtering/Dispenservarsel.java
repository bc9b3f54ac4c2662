package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Task;
import org.jspecify.annotations.Nullable;

/**
 * An alert that a dose was not taken from the dispenser.
 *
 * @param aapent whether nobody has followed it up yet
 * @param minutter from the alert until it was followed up, or until now; -1 when a moment lacks
 * @param dag the day of the alert; null when it is not known
 * @param sisteUke whether it came on the decision's day or the six before it
 * @param meldt whether a deviation names it
 */
public record Dispenservarsel(
    Task varsel,
    String pasient,
    boolean aapent,
    long minutter,
    @Nullable LocalDate dag,
    boolean sisteUke,
    boolean meldt,
    List<Object> basedOn)
    implements Derived {

  public Dispenservarsel {
    basedOn = List.copyOf(basedOn);
  }

  /** Whether more minutes went than the service has set. */
  public boolean over(Number frist) {
    return minutter > frist.longValue();
  }

  /** Whether it cannot be said how long it took. */
  public boolean tidUkjent() {
    return minutter < 0;
  }
}
