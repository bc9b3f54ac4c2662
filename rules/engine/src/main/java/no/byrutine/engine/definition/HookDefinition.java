package no.byrutine.engine.definition;

import java.util.List;
import java.util.Map;
import no.byrutine.decision.Words;

/**
 * A CDS Hooks service that the pack offers.
 *
 * @param id the service's id; the same id may stand on several hooks
 * @param hook the hook: one of CDS Hooks' own, or one with a reverse-domain name
 * @param asks whether a call asks whether something may be done; what is missing is then always
 *     told, and otherwise only where a finding waits for it
 * @param sections the sections that answer; the whole pack when there are none
 * @param onFailure what to do when resources of a type can neither be prefetched nor read, by type;
 *     it is told for the types that are not named
 */
public record HookDefinition(
    String id,
    String hook,
    Words title,
    Words description,
    boolean asks,
    List<String> sections,
    Map<String, OnFailure> onFailure) {

  /** What a service does without resources of a type. */
  public enum OnFailure {
    /** It does not answer. */
    FAIL,
    /** It answers, and says that they could not be had. */
    TELL,
    /** It answers as if there were none. What a rule misses is still missing. */
    OMIT
  }

  public HookDefinition {
    sections = List.copyOf(sections);
    onFailure = Map.copyOf(onFailure);
  }

  /** What to do without resources of this type. */
  public OnFailure onFailure(String resource) {
    return onFailure.getOrDefault(resource, OnFailure.TELL);
  }
}
