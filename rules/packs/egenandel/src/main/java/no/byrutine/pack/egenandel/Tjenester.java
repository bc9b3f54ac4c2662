package no.byrutine.pack.egenandel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Step;
import no.byrutine.engine.Conclusions;
import no.byrutine.fhir.Coded;

/** Small questions that the rules of help at home ask. */
public final class Tjenester {

  private Tjenester() {}

  /** The code that names a service or an amount. */
  public static String kode(Coded item) {
    return item.codes().codings().get(0).code();
  }

  /** How many whole basic amounts the income holds, at most {@link Skjerming#MEST}. */
  public static int trinn(Kroner income, Kroner basicAmount) {
    BigDecimal whole = income.amount().divide(basicAmount.amount(), 0, RoundingMode.FLOOR);
    return whole.min(BigDecimal.valueOf(Skjerming.MEST)).max(BigDecimal.ZERO).intValue();
  }

  /** One step for each time that was rounded, and one for the sum. */
  public static List<Step> steps(List<Tid> times, BigDecimal hours) {
    Scalar sum = new Scalar.Decimal(hours, "h");
    return times.stream()
        .map(Tid::minutter)
        .sorted(Comparator.naturalOrder())
        .map(
            minutes ->
                Conclusions.step("steg.hjemme.tid", Conclusions.because("minutter", minutes), sum))
        .toList();
  }
}
