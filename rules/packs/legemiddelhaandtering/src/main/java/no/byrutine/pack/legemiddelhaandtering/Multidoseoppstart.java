package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * Multidose is to start.
 *
 * @param samstemtDoegn whole days from the last samstemming; null when there is none
 * @param gjennomgangDoegn whole days from the last review by the multidose doctor, in the same way
 */
public record Multidoseoppstart(
    String pasient,
    LocalDate dag,
    @Nullable BigDecimal samstemtDoegn,
    @Nullable BigDecimal gjennomgangDoegn,
    List<Object> basedOn)
    implements Derived {

  public Multidoseoppstart {
    basedOn = List.copyOf(basedOn);
  }

  /** Whether the last samstemming is older than so many days. */
  public boolean samstemtFoer(BigDecimal doegn) {
    return samstemtDoegn != null && samstemtDoegn.compareTo(doegn) > 0;
  }

  /** Whether the multidose doctor's last review is older than so many days. */
  public boolean gjennomgaattFoer(BigDecimal doegn) {
    return gjennomgangDoegn != null && gjennomgangDoegn.compareTo(doegn) > 0;
  }
}
