package no.byrutine.in;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import no.byrutine.decision.Words;

/**
 * One thing that a pack reads: an entry under {@code inputs} in its {@code pack.yaml}, whose keys
 * have the names of these components.
 *
 * @param name the input's name in the pack
 * @param resource the FHIR resource type, for example {@code Observation}
 * @param concepts the pack's concepts that its codes may belong to; empty for any
 * @param mustSupport the elements without which such a resource is refused, as they stand in JSON
 *     and without indexes, for example {@code valueQuantity.value}
 * @param unit the unit that every amount read from such a resource must have: {@code NOK} (a
 *     Quantity of {@code urn:iso:std:iso:4217}, or a Money), or else a UCUM code; another unit is
 *     refused, and so is an amount that does not say its unit
 * @param minimum the least that an amount read from such a resource may be, for example 0 where
 *     only a wrong sign could make it negative; less is refused
 * @param bounds whether a value that is only a bound ({@code < 10}) is read, beside the values; it
 *     is refused otherwise
 * @param why what the pack needs it for
 * @param question how a person is asked for it; empty when it cannot be filled in
 */
public record Input(
    String name,
    String resource,
    List<String> concepts,
    List<String> mustSupport,
    Optional<String> unit,
    Optional<BigDecimal> minimum,
    boolean bounds,
    Words why,
    Optional<Question> question) {

  public Input {
    concepts = List.copyOf(concepts);
    mustSupport = List.copyOf(mustSupport);
  }

  /** An input that nobody is asked for in a form. */
  public Input(
      String name,
      String resource,
      List<String> concepts,
      List<String> mustSupport,
      Optional<String> unit,
      Optional<BigDecimal> minimum,
      Words why) {
    this(name, resource, concepts, mustSupport, unit, minimum, false, why, Optional.empty());
  }
}
