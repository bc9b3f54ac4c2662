package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * Days in a row without an observed dose, of which one at least should have had one.
 *
 * @param fase {@code intensiv}, {@code fortsettelse}, or {@code ukjent}: the phase of the first day
 * @param fom the first day without
 * @param tom the last day without
 */
public record Dotopphold(
    String pasient, String fase, LocalDate fom, LocalDate tom, List<Object> basedOn)
    implements Derived {

  public Dotopphold {
    basedOn = List.copyOf(basedOn);
  }

  /** How many days. */
  public long dager() {
    return Tider.dager(fom, tom) + 1;
  }

  /** Whether it has lasted so many days. */
  public boolean minstDager(Number dager) {
    return dager() >= dager.longValue();
  }

  /** Whether it has lasted so many months. */
  public boolean minstMaaneder(Number maaneder) {
    return !tom.plusDays(1).isBefore(fom.plusMonths(maaneder.longValue()));
  }

  /** Whether it has lasted longer than so many months. */
  public boolean overMaaneder(Number maaneder) {
    return tom.plusDays(1).isAfter(fom.plusMonths(maaneder.longValue()));
  }
}
