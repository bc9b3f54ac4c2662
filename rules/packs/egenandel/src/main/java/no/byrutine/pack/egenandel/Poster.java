package no.byrutine.pack.egenandel;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Step;
import no.byrutine.fhir.Observation;

/** Economic items added up, with one step for each. */
public final class Poster {

  private Poster() {}

  /** The sum of the items. */
  public static Kroner sum(List<Observation> items) {
    return items.stream().map(Observation::kroner).reduce(Kroner.ZERO, Kroner::plus);
  }

  /** One step for each item, in a fixed order. */
  public static List<Step> steps(List<Observation> items) {
    return items.stream()
        .sorted(Comparator.comparing(Poster::code).thenComparing(Observation::ref))
        .map(item -> new Step("steg.post", post(item), item.kroner()))
        .toList();
  }

  private static Map<String, Scalar> post(Observation item) {
    Map<String, Scalar> because = new LinkedHashMap<>();
    because.put("post", new Scalar.Text(code(item)));
    return because;
  }

  private static String code(Observation item) {
    return item.codes().codings().get(0).code();
  }
}
