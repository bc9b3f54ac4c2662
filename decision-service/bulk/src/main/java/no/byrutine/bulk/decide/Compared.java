package no.byrutine.bulk.decide;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Scalar;

/** The decision by the terms of before, and each value that is not the same now. */
record Compared(Decision earlier, List<Change> changes) {

  /**
   * One value that changed.
   *
   * @param of what the value is of, when there are several of one name
   * @param difference later minus earlier, when both are kroner
   * @param causes what the difference is made of; empty when it cannot be divided
   */
  record Change(
      String name,
      Map<String, Scalar> of,
      Optional<Scalar> earlier,
      Optional<Scalar> later,
      Optional<Kroner> difference,
      List<Cause> causes) {}

  /**
   * What alone did something to the value.
   *
   * @param kind {@code parameter}, {@code fact} or {@code status} as in every comparison, or {@code
   *     terms} when another day or another version of the pack did it
   */
  record Cause(String kind, String name, Kroner effect) {}
}
