package no.byrutine.in;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Coding;

/**
 * A pack's concepts: which codes each key stands for. A pattern is {@code system|code}, {@code
 * system|prefix*} for a hierarchy, or {@code system|from..to} for a range.
 */
public final class Concepts {

  private final Map<String, List<Coding>> patterns;
  private final Map<Coding, Set<String>> exact = new HashMap<>();
  private final List<Pattern> open = new ArrayList<>();
  private final Set<String> systems = new HashSet<>();

  /**
   * @param patterns concept key to patterns
   */
  public Concepts(Map<String, List<Coding>> patterns) {
    this.patterns = new TreeMap<>(patterns);
    this.patterns.forEach((key, list) -> list.forEach(pattern -> add(key, pattern)));
  }

  private void add(String key, Coding pattern) {
    systems.add(pattern.system());
    if (pattern.code().endsWith("*") || pattern.code().contains("..")) {
      open.add(new Pattern(key, pattern.system(), pattern.code()));
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
    Set<String> found = new HashSet<>();
    for (Coding coding : codings) {
      found.addAll(exact.getOrDefault(coding, Set.of()));
      for (Pattern pattern : open) {
        if (pattern.matches(coding)) {
          found.add(pattern.key());
        }
      }
    }
    return new Codes(codings, found);
  }

  /** A prefix or a range of codes that belong to a concept. */
  private record Pattern(String key, String system, String codes) {

    boolean matches(Coding coding) {
      if (!system.equals(coding.system())) {
        return false;
      }
      int dots = codes.indexOf("..");
      if (dots < 0) {
        return coding.code().startsWith(codes.substring(0, codes.length() - 1));
      }
      return coding.code().compareTo(codes.substring(0, dots)) >= 0
          && coding.code().compareTo(codes.substring(dots + 2)) <= 0;
    }
  }
}
