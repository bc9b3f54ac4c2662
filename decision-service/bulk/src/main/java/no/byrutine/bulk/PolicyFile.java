package no.byrutine.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import no.byrutine.bulk.decide.Choice;
import no.byrutine.bulk.read.InputRefused;
import org.jspecify.annotations.Nullable;

/**
 * The city's choices in a file: what the {@code policy} of a request is. An object of parameter
 * names; each is a text or a number, or an object of {@code value}, {@code from}, {@code source}
 * and {@code checked}.
 */
final class PolicyFile {

  private static final Set<String> KEYS = Set.of("value", "from", "source", "checked");
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final String option;

  private PolicyFile(String option) {
    this.option = option;
  }

  /**
   * The choices in the file; none without a file.
   *
   * @param option how the file was given
   * @throws InputRefused when the file is not there or is not such an object
   */
  static SortedMap<String, Choice> read(String option, @Nullable Path file) throws IOException {
    return file == null ? new TreeMap<>() : new PolicyFile(option).choices(file);
  }

  private SortedMap<String, Choice> choices(Path file) throws IOException {
    JsonNode root = tree(file);
    if (!root.isObject()) {
      throw refused(file + " is not an object of parameter names. Write {\"name\": \"choice\"}.");
    }
    SortedMap<String, Choice> choices = new TreeMap<>();
    for (Map.Entry<String, JsonNode> member : root.properties()) {
      choices.put(member.getKey(), choice(member.getKey(), member.getValue()));
    }
    return choices;
  }

  private JsonNode tree(Path file) throws IOException {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (NoSuchFileException e) {
      throw refused(file + " is not there. Give a JSON file.");
    } catch (JsonProcessingException e) {
      throw refused(file + " is not JSON: " + e.getOriginalMessage());
    }
  }

  private Choice choice(String name, JsonNode node) {
    if (!node.isObject()) {
      return new Choice(text(name, node), null, null, null);
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (!KEYS.contains(member.getKey())) {
        throw refused(
            name + " has " + member.getKey() + "; known are " + new TreeSet<>(KEYS) + ".");
      }
    }
    return new Choice(
        text(name + ".value", node.path("value")),
        day(name + ".from", node.get("from")),
        node.has("source") ? text(name + ".source", node.get("source")) : null,
        day(name + ".checked", node.get("checked")));
  }

  private String text(String name, JsonNode node) {
    if (!node.isTextual() && !node.isNumber()) {
      throw refused(name + " is not a text or a number. Give one.");
    }
    return node.asText();
  }

  private @Nullable LocalDate day(String name, @Nullable JsonNode node) {
    if (node == null) {
      return null;
    }
    try {
      return LocalDate.parse(node.asText());
    } catch (DateTimeParseException e) {
      throw refused(name + " is not a day. Write it as 2026-05-01.");
    }
  }

  private InputRefused refused(String what) {
    return new InputRefused(option + ": " + what);
  }
}
