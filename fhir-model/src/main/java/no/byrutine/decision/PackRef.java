package no.byrutine.decision;

import java.util.Optional;

/**
 * Which pack decided.
 *
 * @param section the section of the pack that decided; empty when the whole pack did
 * @param digest over everything in the pack that decides
 */
public record PackRef(String id, String version, Optional<String> section, String digest) {

  /** The whole pack. */
  public PackRef(String id, String version, String digest) {
    this(id, version, Optional.empty(), digest);
  }

  /** One section of the pack. */
  public PackRef section(String name) {
    return new PackRef(id, version, Optional.of(name), digest);
  }
}
