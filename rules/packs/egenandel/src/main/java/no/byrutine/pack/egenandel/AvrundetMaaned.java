package no.byrutine.pack.egenandel;

import java.util.List;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Step;

/** The payment for a month of help at home, as it is to be paid. */
public record AvrundetMaaned(Bistandsmaaned maaned, Kroner beloep, List<Step> steps) {

  public AvrundetMaaned {
    steps = List.copyOf(steps);
  }
}
