package no.byrutine.pack.egenandel;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Step;
import no.byrutine.fhir.Observation;

/** Economic items added up, with one step for each. */
public final class Poster {

  private Poster() {}

  /** The sum of the items. */
  public static Kroner sum(List<Observation> items) {
    return items.stream().map(Poster::amount).reduce(Kroner.ZERO, Kroner::plus);
  }

  /** One step for each item, in a fixed order. */
  public static List<Step> steps(List<Observation> items) {
    return items.stream()
        .sorted(Comparator.comparing(Poster::code).thenComparing(Observation::ref))
        .map(item -> new Step("steg.post", post(item), amount(item)))
        .toList();
  }

  /** The reader refuses an item without an amount, so there is always one. */
  private static Kroner amount(Observation item) {
    return Objects.requireNonNull(item.kroner(), "an item without an amount");
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
