package no.byrutine.engine.definition;

import java.util.List;
import no.byrutine.decision.Words;

/**
 * A CDS Hooks service that the pack offers.
 *
 * @param id the service's id; the same id may stand on several hooks
 * @param hook the hook: one of CDS Hooks' own, or one with a reverse-domain name
 * @param sections the sections that answer; the whole pack when there are none
 */
public record HookDefinition(
    String id, String hook, Words title, Words description, List<String> sections) {

  public HookDefinition {
    sections = List.copyOf(sections);
  }
}
