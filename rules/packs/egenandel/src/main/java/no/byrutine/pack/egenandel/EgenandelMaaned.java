package no.byrutine.pack.egenandel;

import java.util.ArrayList;
import java.util.List;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Step;

/** The payment for a month of help at home, before rounding. */
public record EgenandelMaaned(Bistandsmaaned maaned, Kroner beloep, List<Step> steps) {

  public EgenandelMaaned {
    steps = List.copyOf(steps);
  }

  /** Whether there are no øre in it. */
  public boolean heleKroner() {
    return beloep.amount().stripTrailingZeros().scale() <= 0;
  }

  /** The working, and one step more. */
  public List<Step> steps(Step last) {
    List<Step> all = new ArrayList<>(steps);
    all.add(last);
    return all;
  }
}
