package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.CarePlan;
import org.jspecify.annotations.Nullable;

/**
 * A plan for observed treatment that is in force or to come, and who has taken part in it.
 *
 * @param fom the first day of it; null when that was not said
 * @param tom the last day of it; null when that was not said
 * @param koordinator whether a tuberkulosekoordinator has set it up
 * @param medPasient whether the patient has taken part
 * @param behandlingTom the last day that a medicine of the treatment is ordered for; null when no
 *     order says
 */
public record Dotplan(
    CarePlan plan,
    String pasient,
    @Nullable LocalDate fom,
    @Nullable LocalDate tom,
    boolean koordinator,
    boolean spesialist,
    boolean kommunelege,
    boolean medPasient,
    @Nullable LocalDate behandlingTom,
    List<Object> basedOn)
    implements Derived {

  public Dotplan {
    basedOn = List.copyOf(basedOn);
  }

  /** Whether everybody has taken part who must, and the days are known. */
  public boolean komplett() {
    return fom != null && tom != null && koordinator && spesialist && kommunelege && medPasient;
  }

  /** Whether the treatment is ordered for days after the plan's last. */
  public boolean slutterFoerBehandlingen() {
    return tom != null && behandlingTom != null && behandlingTom.isAfter(tom);
  }

  /** Whether it lasts at least so many months, the last day included. False if not known. */
  public boolean varerMinst(Number maaneder) {
    return fom != null
        && tom != null
        && !tom.plusDays(1).isBefore(fom.plusMonths(maaneder.longValue()));
  }
}
