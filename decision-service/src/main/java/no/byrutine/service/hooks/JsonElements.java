package no.byrutine.service.hooks;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.byrutine.decision.Words;
import no.byrutine.in.Issue;
import no.byrutine.service.request.Faults;

/** Takes elements out of JSON as they must be there, and notes what is wrong, by its path. */
final class JsonElements {

  private static final int LONGEST = 1000;

  private final List<Issue> issues = new ArrayList<>();

  /** Everything that was wrong. */
  List<Issue> issues() {
    return List.copyOf(issues);
  }

  void add(String code, String path, String nb, String en) {
    issues.add(new Issue(code, path, new Words(nb, en)));
  }

  /** The text of a member, which must be there and say something. */
  Optional<String> text(JsonObject json, String name, String path) {
    JsonValue value = json.getOrDefault(name, JsonValue.NULL);
    if (value instanceof JsonString text && !text.getString().isBlank()) {
      if (text.getString().length() <= LONGEST) {
        return Optional.of(text.getString());
      }
      add(
          "too-long",
          path + "." + name,
          "Teksten er lengre enn " + LONGEST + " tegn. Kort den ned.",
          "The text is longer than " + LONGEST + " characters. Shorten it.");
    } else {
      issues.add(Faults.wrongType(path + "." + name, new Words("en tekst", "a text")));
    }
    return Optional.empty();
  }

  /** The list of a member, which must be there and not be empty. */
  Optional<JsonArray> list(JsonObject json, String name, String path) {
    JsonValue value = json.getOrDefault(name, JsonValue.NULL);
    if (value instanceof JsonArray list && !list.isEmpty()) {
      return Optional.of(list);
    }
    issues.add(
        Faults.wrongType(
            path, new Words("en liste med minst ett element", "a list of at least one element")));
    return Optional.empty();
  }

  /** The object of a member, which must be there and not be empty. */
  Optional<JsonObject> object(JsonObject json, String name, String path) {
    return object(json.getOrDefault(name, JsonValue.NULL), path);
  }

  /** The value as an object, which must not be empty. */
  Optional<JsonObject> object(JsonValue value, String path) {
    if (value.getValueType() == ValueType.OBJECT && !value.asJsonObject().isEmpty()) {
      return Optional.of(value.asJsonObject());
    }
    issues.add(Faults.wrongType(path, new Words("et objekt", "an object")));
    return Optional.empty();
  }
}
