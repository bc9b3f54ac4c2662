package no.byrutine.in;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Coding;
import org.jspecify.annotations.Nullable;

/**
 * A pack's concepts: which codes each key stands for. A pattern is {@code system|code}, {@code
 * system|prefix*} for a hierarchy, or {@code system|from..to} for a range.
 */
public final class Concepts {

  /** Codes are sent to us, so there could be any number of them. */
  private static final int MOST_KEPT = 5_000;

  private final Map<String, List<Coding>> patterns;
  private final Map<Coding, Set<String>> exact = new HashMap<>();
  private final Map<String, List<Pattern>> open = new HashMap<>();
  private final Set<String> systems = new HashSet<>();
  // The same few codes come again and again: thousands of readings have one.
  private final Map<Coding, Codes> alone = new ConcurrentHashMap<>();

  /**
   * @param patterns concept key to patterns
   */
  public Concepts(Map<String, List<Coding>> patterns) {
    this.patterns = new TreeMap<>(patterns);
    this.patterns.forEach((key, list) -> list.forEach(pattern -> add(key, pattern)));
    exact.replaceAll((coding, keys) -> Set.copyOf(keys));
  }

  private void add(String key, Coding pattern) {
    systems.add(pattern.system());
    if (pattern.code().endsWith("*") || pattern.code().contains("..")) {
      open.computeIfAbsent(pattern.system(), any -> new ArrayList<>())
          .add(Pattern.of(key, pattern.code()));
    } else {
      exact.computeIfAbsent(pattern, p -> new HashSet<>()).add(key);
    }
  }

  /** The concept keys, in order. */
  public Set<String> keys() {
    return patterns.keySet();
  }

  /** The patterns of a concept. */
  public List<Coding> patterns(String key) {
    return patterns.getOrDefault(key, List.of());
  }

  /** Whether any concept looks at codes of this system. */
  public boolean knowsSystem(String system) {
    return systems.contains(system);
  }

  /** The codes with the concepts that they belong to. */
  public Codes resolve(List<Coding> codings) {
    if (codings.isEmpty()) {
      return Codes.NONE;
    }
    if (codings.size() == 1) {
      return alone(codings.get(0));
    }
    Set<String> found = new HashSet<>();
    codings.forEach(coding -> found.addAll(keys(coding)));
    return new Codes(codings, found);
  }

  private Codes alone(Coding coding) {
    Codes known = alone.get(coding);
    if (known == null) {
      known = new Codes(List.of(coding), keys(coding));
      if (alone.size() < MOST_KEPT) {
        alone.put(coding, known);
      }
    }
    return known;
  }

  private Set<String> keys(Coding coding) {
    Set<String> keys = exact.getOrDefault(coding, Set.of());
    Set<String> found = new HashSet<>();
    for (Pattern pattern : open.getOrDefault(coding.system(), List.of())) {
      if (pattern.matches(coding.code())) {
        found.add(pattern.key());
      }
    }
    if (found.isEmpty()) {
      return keys;
    }
    found.addAll(keys);
    return found;
  }

  /**
   * Codes of one system that belong to a concept: those with a prefix, or those of a range.
   *
   * @param from the prefix, or the first of the range
   * @param to the last of the range; null for a prefix
   */
  private record Pattern(String key, String from, @Nullable String to) {

    static Pattern of(String key, String codes) {
      int dots = codes.indexOf("..");
      return dots < 0
          ? new Pattern(key, codes.substring(0, codes.length() - 1), null)
          : new Pattern(key, codes.substring(0, dots), codes.substring(dots + 2));
    }

    boolean matches(String code) {
      return to == null
          ? code.startsWith(from)
          : code.compareTo(from) >= 0 && code.compareTo(to) <= 0;
    }
  }
}
