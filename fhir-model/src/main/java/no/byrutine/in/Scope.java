package no.byrutine.in;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the references of one resource may name within it, and what they name.
 *
 * @param contained the ids of the resources that it contains
 * @param named what its references, and those of what it contains, name
 */
record Scope(Set<String> contained, List<String> named) {

  static Scope empty() {
    return new Scope(new HashSet<>(2), new ArrayList<>(2));
  }

  /** The scope of a contained resource: what that contains in its turn has no name outside it. */
  Scope within() {
    return new Scope(new HashSet<>(2), named);
  }

  boolean isWhole() {
    return contained.containsAll(named);
  }
}
