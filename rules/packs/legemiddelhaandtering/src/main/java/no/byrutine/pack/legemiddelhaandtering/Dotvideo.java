package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * A dose that is to be seen on a screen.
 *
 * @param foedt the patient's day of birth; null when it is not known
 * @param foersteHjemme the first day on which a dose was observed at home; null when there is none
 * @param opptak whether it is a recording, and not seen as it happens
 */
public record Dotvideo(
    String pasient,
    LocalDate dag,
    @Nullable LocalDate foedt,
    @Nullable LocalDate foersteHjemme,
    boolean opptak,
    List<Object> basedOn)
    implements Derived {

  public Dotvideo {
    basedOn = List.copyOf(basedOn);
  }

  /** Whether the patient is known to be so old that day. */
  public boolean fylt(Number aar) {
    return foedt != null && !dag.isBefore(foedt.plusYears(aar.longValue()));
  }

  /** Whether so many weeks have gone since the first dose that was observed at home. */
  public boolean hjemmeUker(Number uker) {
    return foersteHjemme != null && !dag.isBefore(foersteHjemme.plusWeeks(uker.longValue()));
  }
}
