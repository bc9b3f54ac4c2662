package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Step;

/**
 * One line of what is to be paid.
 *
 * @param stadie {@code foreloepig}, {@code endelig}, or {@code fast} for a rate that income does
 *     not change
 */
public record Linje(LocalDate fom, LocalDate tom, String stadie, String type, Kroner beloep) {

  public static final String FAST = "fast";

  /** Whether the line is part of the sum from this kind of income. */
  public boolean teller(String stadie) {
    return this.stadie.equals(stadie) || this.stadie.equals(FAST);
  }

  /** The sum of the lines. */
  public static Kroner sum(List<Linje> lines) {
    return lines.stream().map(Linje::beloep).reduce(Kroner.ZERO, Kroner::plus);
  }

  /** One step for each line, by its days. */
  public static List<Step> steps(List<Linje> lines) {
    return lines.stream()
        .sorted(Comparator.comparing(Linje::fom).thenComparing(Linje::type))
        .map(Linje::step)
        .toList();
  }

  private Step step() {
    return new Step(
        "steg.linje",
        java.util.Map.of("fra", new Scalar.Day(fom), "til", new Scalar.Day(tom)),
        beloep);
  }
}
