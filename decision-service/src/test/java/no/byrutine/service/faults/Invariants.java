package no.byrutine.service.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import no.byrutine.service.faults.Sent.Expected;

/** What holds for every answer, whatever was sent. */
final class Invariants {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> WITHOUT_BODY = Set.of("HEAD", "OPTIONS");

  /** What an invoice lacks is not there, and so has no place. */
  private static final Set<String> OF_THE_CASE = Set.of("required", "business-rule");

  /** What only a stack trace or an exception's message has. */
  private static final Pattern INSIDES =
      Pattern.compile(
          "(java|javax|jakarta|ca\\.uhn|org\\.hl7|io\\.(quarkus|vertx|netty)|com\\.fasterxml|org\\.drools)"
              + "\\.[a-z]|no\\.byrutine\\.[a-z.]*[A-Z]|Exception\\b|\\bat [a-z]+\\.[a-z.]+\\(");

  private Invariants() {}

  static void hold(Sent sent, Answered answer) {
    assertThat(answer.status()).as("never a fault of ours").isLessThan(500);
    boolean bodiless = WITHOUT_BODY.contains(sent.method());
    // No lines have no answers.
    boolean empty = sent.body().isBlank() && answer.type().equals("application/x-ndjson");
    assertThat(answer.body().isEmpty() && !bodiless && !empty)
        .as("an answer says something")
        .isFalse();
    if (answer.type().startsWith("text/html")) {
      // What is refused to a person is told in a page.
      assertThat(answer.body()).doesNotContainPattern(INSIDES).doesNotContain("Nordmann");
    } else if (answer.status() >= 400 && !bodiless) {
      assertThat(answer.type()).startsWith("application/fhir+json");
      assertThat(answer.language()).isIn("nb", "en");
      refusal(json(answer.body()), sent);
    } else if (answer.type().equals("application/x-ndjson")) {
      lines(sent, answer);
    }
  }

  private static void lines(Sent sent, Answered answer) {
    long asked = sent.body().lines().filter(line -> !line.isBlank()).count();
    List<JsonNode> answers = answer.body().lines().map(Invariants::json).toList();
    assertThat(answers).as("each line is answered").hasSize((int) asked);
    for (JsonNode line : answers) {
      assertThat(line.path("status").asInt()).as("never a fault of ours").isLessThan(500);
      assertThat(line.has("decision") || line.has("outcome")).isTrue();
      if (line.has("outcome")) {
        refusal(line.get("outcome"), sent);
      }
    }
  }

  private static void refusal(JsonNode outcome, Sent sent) {
    assertThat(outcome.path("resourceType").asText()).isEqualTo("OperationOutcome");
    assertThat(outcome.path("issue")).isNotEmpty();
    List<String> places = new ArrayList<>();
    boolean ofTheCase = false;
    for (JsonNode issue : outcome.get("issue")) {
      issue(issue);
      ofTheCase |= OF_THE_CASE.contains(issue.get("code").asText());
      issue.path("expression").forEach(place -> places.add(place.asText()));
    }
    assertThat(outcome.toString().replaceAll("[^\\w. ]", "")).doesNotContain("Nordmann");
    if (sent.expected() == Expected.ELEMENT && !ofTheCase) {
      assertThat(places).as("the element is named").isNotEmpty().doesNotContain("");
    }
  }

  private static void issue(JsonNode issue) {
    assertThat(issue.path("severity").asText()).isEqualTo("error");
    assertThat(issue.path("code").asText()).isNotEmpty().isNotEqualTo("exception");
    JsonNode translation = issue.at("/details/_text/extension/0/extension");
    List<String> words =
        List.of(issue.at("/details/text").asText(), translation.findPath("valueString").asText());
    assertThat(words)
        .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContainPattern(INSIDES));
    assertThat(translation.findPath("valueCode").asText()).isIn("nb", "en");
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("Not JSON: " + text, e);
    }
  }
}
