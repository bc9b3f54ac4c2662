package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * The days that follow from the day of a vedtak.
 *
 * @param overproeves when Statsforvalteren looks at it unasked (pbrl § 4A-8)
 * @param kommet that day has come
 * @param klagefrist the first day on which a time for complaint may run out (pbrl § 4A-7)
 * @param evaluert the last day on which somebody looked at whether it is still needed, or the day
 *     of the vedtak
 * @param dagerSiden whole days since then
 */
public record Tvangsfrister(
    String vedtak,
    LocalDate overproeves,
    boolean kommet,
    LocalDate klagefrist,
    LocalDate evaluert,
    BigDecimal dagerSiden,
    List<Object> basedOn)
    implements Derived {

  public Tvangsfrister {
    basedOn = List.copyOf(basedOn);
  }
}
