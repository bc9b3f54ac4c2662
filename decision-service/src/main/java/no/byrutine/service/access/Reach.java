package no.byrutine.service.access;

import java.util.Set;

/**
 * The packs for which a caller has been granted something.
 *
 * @param all whether it is all of them
 * @param packs the ids of those that it is, when it is not all
 */
public record Reach(boolean all, Set<String> packs) {

  public Reach {
    packs = Set.copyOf(packs);
  }

  /** Whether it is this pack, too. */
  public boolean has(String pack) {
    return all || packs.contains(pack);
  }

  boolean isNothing() {
    return !all && packs.isEmpty();
  }
}
