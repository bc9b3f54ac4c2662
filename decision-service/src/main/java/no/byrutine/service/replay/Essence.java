package no.byrutine.service.replay;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.byrutine.service.log.DecisionRecord.Found;
import no.byrutine.service.log.DecisionRecord.Used;
import no.byrutine.service.log.JsonText;

/**
 * What a decision came to, as names and texts that can be held against those of another.
 *
 * @param parts the texts, by what they are and what they are called
 */
record Essence(Map<Part, String> parts) {

  /**
   * The name of a part.
   *
   * @param what {@code outcome}, {@code finding}, {@code parameter} or {@code value}
   */
  record Part(String what, String name) implements Comparable<Part> {
    @Override
    public int compareTo(Part other) {
      int byWhat = what.compareTo(other.what);
      return byWhat != 0 ? byWhat : name.compareTo(other.name);
    }
  }

  static Essence of(String outcome, List<Found> findings, List<Used> parameters) {
    Map<Part, String> parts = new TreeMap<>();
    add(parts, new Part("outcome", ""), outcome);
    for (Found found : findings) {
      add(
          parts,
          new Part("finding", found.rule()),
          found.effect() + ", " + found.severity() + ", × " + found.times());
    }
    for (Used used : parameters) {
      add(
          parts,
          new Part("parameter", (used.name() + " " + used.from()).strip()),
          used.value() + " (" + used.origin() + ")");
    }
    return new Essence(parts);
  }

  /** The same with the values of the decision, which the record does not have in the open. */
  Essence withValues(String decision) {
    Map<Part, String> all = new TreeMap<>(parts);
    for (JsonValue each : JsonText.object(decision).getJsonArray("values")) {
      JsonObject value = each.asJsonObject();
      String of = value.containsKey("of") ? " " + value.get("of") : "";
      add(
          all,
          new Part("value", value.getString("name") + of),
          (value.get("value") + " " + value.getString("unit", "")).strip());
    }
    return new Essence(all);
  }

  /** Several of one name are one text. */
  private static void add(Map<Part, String> parts, Part part, String text) {
    parts.merge(part, text, (one, other) -> one + "; " + other);
  }

  /** What is not the same in the other. */
  List<Difference> differences(Essence other) {
    Map<Part, String> all = new TreeMap<>(parts);
    all.putAll(other.parts);
    List<Difference> differences = new ArrayList<>();
    for (Part part : all.keySet()) {
      String here = parts.getOrDefault(part, "");
      String there = other.parts.getOrDefault(part, "");
      if (!here.equals(there)) {
        differences.add(new Difference(part.what(), part.name(), here, there));
      }
    }
    return differences;
  }
}
