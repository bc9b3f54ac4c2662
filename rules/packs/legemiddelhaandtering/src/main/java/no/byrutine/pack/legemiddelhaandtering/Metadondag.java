package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * What an active methadone order says of one day.
 *
 * @param opptrapping whether the day is in a planned induction
 * @param foersteDag whether it is the first day of it
 * @param avtalt whether a doctor in the specialist service has agreed to the induction here
 * @param vedlikehold whether there is a plan that says maintenance on the day
 * @param mg the dose of the day in milligrams; null when it cannot be told
 */
public record Metadondag(
    Larordinasjon ordinasjon,
    LocalDate dag,
    boolean opptrapping,
    boolean foersteDag,
    boolean avtalt,
    boolean vedlikehold,
    @Nullable BigDecimal mg,
    List<Object> basedOn)
    implements Derived {

  public String pasient() {
    return ordinasjon.pasient();
  }

  public boolean uavtaltOpptrapping() {
    return opptrapping && !avtalt;
  }

  /** Whether a plan shows that the day's dose belongs here. */
  public boolean planlagt() {
    return opptrapping ? avtalt : vedlikehold;
  }
}
