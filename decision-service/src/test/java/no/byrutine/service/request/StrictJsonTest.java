package no.byrutine.service.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.byrutine.in.BadInput;
import org.junit.jupiter.api.Test;

class StrictJsonTest {

  @Test
  void aValueIsGivenAsItWasWrittenWhereverItStands() {
    // Longer than the parser's buffer, so that offsets are counted over several of them.
    String padding = " ".repeat(100_000);
    String bundle = "{ \"å\" : [ 1.50, \"" + "ø".repeat(50_000) + "\" ] }";
    try (StrictJson in = new StrictJson("{\"a\":" + padding + bundle + padding + "}", "")) {
      in.next();
      in.next();
      in.next();
      assertThat(in.source()).isEqualTo(bundle);
    }
  }

  @Test
  void nestingIsTakenToTheLimitAndNotOneLevelDeeper() {
    assertThatCode(
            () -> walk("[".repeat(StrictJson.MOST_LEVELS) + "]".repeat(StrictJson.MOST_LEVELS)))
        .doesNotThrowAnyException();
    int more = StrictJson.MOST_LEVELS + 1;
    assertThatThrownBy(() -> walk("[".repeat(more) + "]".repeat(more)))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("nested deeper than 64");
  }

  @Test
  void bracketsWithoutEndAreRefusedBeforeTheyFillTheHeap() {
    String brackets = "[" + "[],".repeat(StrictJson.MOST_TOKENS / 2) + "1]";
    assertThatThrownBy(() -> walk(brackets))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.status()).isEqualTo(413));
  }

  @Test
  void aTextThatBreaksOffIsRefusedAlsoWhenItIsReadLate() {
    try (StrictJson in = new StrictJson("{\"a\": \"never ends", "")) {
      in.next();
      in.next();
      in.next();
      assertThatThrownBy(in::string)
          .isInstanceOf(BadInput.class)
          .hasMessageContaining("not valid JSON");
    }
  }

  private static void walk(String json) {
    try (StrictJson in = new StrictJson(json, "")) {
      in.next();
      in.skip();
      in.end();
    }
  }
}
