package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * Somebody leaves an institution and is to have multidose at home.
 *
 * @param dekketTil the first day for which nothing was handed out; null when that is not known
 * @param levering the first day of multidose; null when that is not known
 */
public record Multidosedekning(
    String pasient,
    LocalDate utskrevet,
    @Nullable LocalDate dekketTil,
    @Nullable LocalDate levering,
    List<Object> basedOn)
    implements Derived {

  public Multidosedekning {
    basedOn = List.copyOf(basedOn);
  }

  /** Whether one of the days is not known. */
  public boolean ukjent() {
    return dekketTil == null || levering == null;
  }

  /** Whether there are days without medicines before multidose runs. */
  public boolean hull() {
    return dekketTil != null && levering != null && dekketTil.isBefore(levering);
  }
}
