package no.byrutine.in;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two cases in one Bundle. */
class ShorthandTest {

  private static final List<Map<String, Object>> CASE =
      List.of(
          Map.of("Patient", Map.of("id", "kari")),
          Map.of("Observation", Map.of("id", "feber", "focus", "Task/not-sent")));

  private static JsonNode bundle() throws JsonProcessingException {
    String text = new Shorthand(new Concepts(Map.of())).bundle(CASE, CASE);
    return new ObjectMapper().readTree(text);
  }

  @Test
  void theSecondHasOtherIds() throws JsonProcessingException {
    assertThat(bundle().findValuesAsText("id"))
        .containsExactly("kari", "feber", "kari-annen", "feber-annen");
  }

  @Test
  void itsReferencesAreToItsOwnAndNeverToTheFirst() throws JsonProcessingException {
    assertThat(bundle().findValuesAsText("reference"))
        .containsExactlyInAnyOrder(
            "Patient/kari", "Task/not-sent", "Patient/kari-annen", "Task/not-sent-annen");
  }
}
