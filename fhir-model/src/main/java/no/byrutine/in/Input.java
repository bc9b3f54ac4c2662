package no.byrutine.in;

import java.util.List;
import java.util.Optional;
import no.byrutine.decision.Words;

/**
 * One thing that a pack reads.
 *
 * @param name the input's name in the pack
 * @param resource the FHIR resource type
 * @param concepts the pack's concepts that its codes may belong to; empty for any
 * @param mustSupport the elements without which such a resource is refused, for example {@code
 *     valueQuantity}
 * @param unit the unit that a quantity must have, for example {@code NOK}
 * @param why what the pack needs it for
 */
public record Input(
    String name,
    String resource,
    List<String> concepts,
    List<String> mustSupport,
    Optional<String> unit,
    Words why) {

  public Input {
    concepts = List.copyOf(concepts);
    mustSupport = List.copyOf(mustSupport);
  }
}
