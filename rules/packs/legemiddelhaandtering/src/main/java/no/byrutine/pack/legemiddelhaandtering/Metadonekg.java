package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * The ECG of a patient who has methadone.
 *
 * @param sisteDag the day of the latest ECG; null when there is none
 * @param qtc its QTc in milliseconds, the longest of that day
 * @param aar whole years since then
 * @param etterOpptrapping whether it is later than the induction; null when the induction is not
 *     over, or not known
 */
public record Metadonekg(
    Larordinasjon ordinasjon,
    @Nullable LocalDate sisteDag,
    @Nullable BigDecimal qtc,
    @Nullable BigDecimal aar,
    @Nullable Boolean etterOpptrapping,
    List<Object> basedOn)
    implements Derived {

  public String pasient() {
    return ordinasjon.pasient();
  }

  public boolean finnes() {
    return sisteDag != null;
  }

  /** Whether the day is on or after the latest ECG, or there is none. */
  public boolean ikkeEtterfulgt(LocalDate dag) {
    return sisteDag == null || !sisteDag.isAfter(dag);
  }
}
