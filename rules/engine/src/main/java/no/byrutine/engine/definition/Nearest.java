package no.byrutine.engine.definition;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The name that somebody most likely meant. */
public final class Nearest {

  private Nearest() {}

  /** " Did you mean 'x'?", or nothing when no candidate is near. */
  public static String hint(String found, Collection<String> candidates) {
    return to(found, candidates).map(name -> " Did you mean '" + name + "'?").orElse("");
  }

  /** The candidate with the fewest letters to change, when those are few. */
  public static Optional<String> to(String found, Collection<String> candidates) {
    int most = Math.max(2, found.length() / 3);
    return candidates.stream()
        // First what costs nothing to see: a sender may have written a name of any length.
        .filter(candidate -> Math.abs(found.length() - candidate.length()) <= most)
        .filter(candidate -> distance(found, candidate) <= most)
        .min(
            Comparator.<String>comparingInt(candidate -> distance(found, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
