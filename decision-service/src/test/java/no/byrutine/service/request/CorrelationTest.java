package no.byrutine.service.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CorrelationTest {

  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @Test
  void theCallersOwnIdGoesFirst() {
    assertThat(of("ehr-call-17", TRACE)).isEqualTo("ehr-call-17");
  }

  @Test
  void orElseTheTraceThatTheCallIsPartOf() {
    assertThat(of(null, TRACE)).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
  }

  @Test
  void anIdThatCouldBeSomebodysNumberOrBreakALogIsNotTaken() {
    assertThat(of("13811599999", null)).hasSize(36);
    assertThat(of("two\nlines-of-it", null)).hasSize(36);
    assertThat(of(null, "00-00000000000000000000000000000000-00f067aa0ba902b7-01")).hasSize(36);
  }

  private static String of(String requestId, String traceParent) {
    return Correlation.of(Optional.ofNullable(requestId), Optional.ofNullable(traceParent));
  }
}
