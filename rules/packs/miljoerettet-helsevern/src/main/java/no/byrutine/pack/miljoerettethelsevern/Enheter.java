package no.byrutine.pack.miljoerettethelsevern;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import no.byrutine.fhir.Codes;

/** The unit (UCUM) that each parameter is held up against its limit in. */
final class Enheter {

  private static final Map<String, String> ENHETER =
      Map.ofEntries(
          // >>> stoey
          entry("lden", "dB[SPL]"),
          // <<< stoey
          // >>> inne
          entry("radon-aar", "Bq/m3"),
          // <<< inne
          // >>> vann
          entry("fritt-klor", "mg/L")
          // <<< vann
          );

  private Enheter() {}

  /** The unit of the parameter; empty when the pack has no limit for it. */
  static Optional<String> av(Codes parameter) {
    return parameter.concepts().stream()
        .filter(ENHETER::containsKey)
        .findFirst()
        .map(ENHETER::get);
  }
}
