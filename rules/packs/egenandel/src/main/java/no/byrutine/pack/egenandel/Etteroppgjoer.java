package no.byrutine.pack.egenandel;

import static no.byrutine.engine.Conclusions.because;
import static no.byrutine.engine.Conclusions.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Step;
import no.byrutine.fhir.Observation;

/** What was not the same in the final income as in the preliminary. */
public final class Etteroppgjoer {

  private Etteroppgjoer() {}

  /** One step for each kind of item whose sum changed: what it was, what it is, the difference. */
  public static List<Step> endringer(List<Observation> items) {
    Map<String, Kroner[]> sums = new TreeMap<>();
    for (Observation item : items) {
      if (item.kroner() != null) {
        Kroner[] both =
            sums.computeIfAbsent(
                item.codes().codings().get(0).code(),
                code -> new Kroner[] {Kroner.ZERO, Kroner.ZERO});
        int column = Stadie.av(item).equals(Stadie.ENDELIG) ? 1 : 0;
        both[column] = both[column].plus(item.kroner());
      }
    }
    List<Step> steps = new ArrayList<>();
    sums.forEach(
        (code, both) -> {
          if (!both[0].equals(both[1])) {
            steps.add(
                step(
                    "steg.etteroppgjoer",
                    because("post", code, "foreloepig", both[0], "endelig", both[1]),
                    both[1].minus(both[0])));
          }
        });
    return steps;
  }
}
