package no.byrutine.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.byrutine.fhir.Coded;
import no.byrutine.fhir.Coding;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Resource;
import no.byrutine.in.Facts;
import no.byrutine.in.Inputs;

/** Puts later facts in the place of earlier ones, those of one code at a time. */
final class Exchange {

  static final String FINAL = "final";
  private static final String PRELIMINARY = "preliminary";

  private final Inputs inputs;

  Exchange(Inputs inputs) {
    this.inputs = inputs;
  }

  /**
   * The earlier facts as if those that have since been settled had been so then, with the amounts
   * they had. Without this, a half-exchanged case would be neither preliminary nor final, and give
   * no amounts to compare.
   */
  Facts settled(Facts earlier, Facts later) {
    Set<String> settled = new TreeSet<>();
    for (Observation observation : later.all(Observation.class)) {
      if (!observation.status().equals(PRELIMINARY)) {
        settled.add(code(observation));
      }
    }
    return new Facts(
        earlier.resources().stream()
            .map(resource -> settled.contains(code(resource)) ? finalOf(resource) : resource)
            .toList(),
        earlier.notUsed());
  }

  private static Resource finalOf(Resource resource) {
    return resource instanceof Observation observation && observation.status().equals(PRELIMINARY)
        ? observation.withStatus(FINAL)
        : resource;
  }

  /** The codes of the facts that are not the same. */
  Set<String> differing(Facts earlier, Facts later) {
    Map<String, List<Resource>> before = byCode(earlier);
    Map<String, List<Resource>> after = byCode(later);
    Set<String> codes = new TreeSet<>(before.keySet());
    codes.addAll(after.keySet());
    codes.removeIf(
        code -> before.getOrDefault(code, List.of()).equals(after.getOrDefault(code, List.of())));
    return codes;
  }

  /** The facts, with those of one code from the later ones. */
  Facts of(String code, Facts current, Facts later) {
    List<Resource> resources = new ArrayList<>(current.resources());
    resources.removeIf(resource -> code(resource).equals(code));
    later.resources().stream().filter(r -> code(r).equals(code)).forEach(resources::add);
    return new Facts(resources, later.notUsed());
  }

  private Map<String, List<Resource>> byCode(Facts facts) {
    Map<String, List<Resource>> byCode = new TreeMap<>();
    for (Resource resource : facts.resources()) {
      byCode.computeIfAbsent(code(resource), key -> new ArrayList<>()).add(resource);
    }
    byCode.values().forEach(list -> list.sort(Comparator.comparing(Resource::ref)));
    return byCode;
  }

  /**
   * The first code that the pack knows, or else the type of the resource. Codes that nobody knows
   * must not count: each code costs a decision, and a sender could make up any number of them.
   */
  private String code(Resource resource) {
    if (resource instanceof Coded coded) {
      for (Coding coding : coded.codes().codings()) {
        if (!inputs.concepts().resolve(List.of(coding)).concepts().isEmpty()) {
          return coding.code();
        }
      }
    }
    return resource.type();
  }
}
