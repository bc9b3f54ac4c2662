package no.byrutine.pack.miljoerettethelsevern;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * Whether a barnehage, skole or SFO may be running.
 *
 * @param oppstart its first day; null when it was not said
 * @param eldre it ran before the regulation, and had some months to apply
 * @param foerOppstart it was approved by its first day
 * @param godkjent it is approved today
 * @param soektITide it applied while the older ones could
 * @param fristUte the time in which the older ones could apply is over
 */
public record Barnehagedrift(
    String sted,
    @Nullable LocalDate oppstart,
    boolean iDrift,
    boolean eldre,
    boolean foerOppstart,
    boolean godkjent,
    boolean soektITide,
    boolean fristUte,
    List<Object> basedOn)
    implements Derived {

  public Barnehagedrift {
    basedOn = List.copyOf(basedOn);
  }
}
