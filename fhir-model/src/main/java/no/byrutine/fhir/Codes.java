package no.byrutine.fhir;

import java.util.List;
import java.util.Set;

/**
 * Codes, and the pack's concepts that they belong to. The concepts are found once, when the
 * resource is read, so that a rule's question is a look-up.
 */
public record Codes(List<Coding> codings, Set<String> concepts) {

  /** No codes. */
  public static final Codes NONE = new Codes(List.of(), Set.of());

  public Codes {
    codings = List.copyOf(codings);
    concepts = Set.copyOf(concepts);
  }

  public boolean is(String concept) {
    return concepts.contains(concept);
  }
}
