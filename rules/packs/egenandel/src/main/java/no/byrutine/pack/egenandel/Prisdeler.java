package no.byrutine.pack.egenandel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Step;

/** What the price of a line is made of, in whole øre; the parts add up to the line. */
public final class Prisdeler {

  private static final String AVRUNDING = "steg.faktura.avrunding";

  private Prisdeler() {}

  /** The parts that are something, and the rounding that makes them the line. */
  public static List<Step> av(List<Step> deler, Kroner linje) {
    List<Step> prisdeler = new ArrayList<>();
    Kroner rest = linje;
    for (Step del : deler) {
      Kroner beloep = ((Kroner) del.result()).rounded(2, RoundingMode.DOWN);
      if (!beloep.isZero()) {
        prisdeler.add(new Step(del.text(), del.because(), beloep));
        rest = rest.minus(beloep);
      }
    }
    if (!rest.isZero()) {
      prisdeler.add(new Step(AVRUNDING, Map.of(), rest));
    }
    return List.copyOf(prisdeler);
  }

  /** A share as a decision has it. */
  public static Scalar prosent(BigDecimal andel) {
    return new Scalar.Decimal(andel, "%");
  }
}
