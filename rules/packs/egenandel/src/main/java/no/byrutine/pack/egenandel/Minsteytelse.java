package no.byrutine.pack.egenandel;

import java.util.List;
import no.byrutine.decision.Kroner;

/** What a special law says that the resident keeps during the stay, § 5(5). */
public record Minsteytelse(Stadie stadie, Kroner beloep) {

  /** The larger of what everyone keeps and what a special law protects. */
  public static Kroner minst(Kroner minstebeloep, List<Minsteytelse> saerlov) {
    return saerlov.stream().map(Minsteytelse::beloep).reduce(minstebeloep, Kroner::max);
  }
}
