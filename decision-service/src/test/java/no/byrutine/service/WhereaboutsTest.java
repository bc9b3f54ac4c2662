package no.byrutine.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhereaboutsTest {

  @Test
  void theLogHasTypesAndLinesAndNothingOfWhatTheMessagesQuote() {
    Exception cause = new IllegalArgumentException("Kari Nordmann, 300000 kroner");
    assertThat(Whereabouts.of(new IllegalStateException("at Kari's", cause)))
        .contains("IllegalStateException at no.byrutine.service.WhereaboutsTest")
        .contains("caused by java.lang.IllegalArgumentException")
        .doesNotContain("Kari")
        .doesNotContain("300000");
  }
}
