package no.byrutine.pack.egenandel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Step;

/**
 * What the payment is computed from: income after tax, interest on debt and the deductions of § 5,
 * in that order (§ 5(6)), and never below nothing.
 *
 * @param steps the whole working, from the first item of income
 */
public record Beregningsgrunnlag(Stadie stadie, Kroner beloep, List<Step> steps) {

  /** The basis, with its working. */
  public static Beregningsgrunnlag av(
      Nettoinntekt netto,
      Pensjonsfradrag pensjon,
      List<Forsoergerfradrag> forsoergede,
      List<Skjoennsfradrag> skjoenn) {
    Kroner beloep = netto.beloep();
    List<Step> steps = new ArrayList<>(netto.steps());
    for (Forsoergerfradrag fradrag : sorted(forsoergede)) {
      beloep = beloep.minus(fradrag.beloep());
      steps.addAll(fradrag.steps());
    }
    beloep = beloep.minus(pensjon.beloep());
    steps.addAll(pensjon.steps());
    for (Skjoennsfradrag fradrag : skjoenn) {
      beloep = beloep.minus(fradrag.beloep());
      steps.addAll(fradrag.steps());
    }
    return new Beregningsgrunnlag(netto.stadie(), beloep.atLeastZero(), List.copyOf(steps));
  }

  /** Rules fire in no promised order, but a working is always told in the same one. */
  private static List<Forsoergerfradrag> sorted(List<Forsoergerfradrag> all) {
    return all.stream()
        .sorted(Comparator.comparing(fradrag -> fradrag.forsoerget().person()))
        .toList();
  }
}
