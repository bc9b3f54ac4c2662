package no.byrutine.service.log;

import static no.byrutine.service.log.LogCalls.decided;
import static no.byrutine.service.log.LogCalls.get;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import no.byrutine.service.packs.Packs;
import no.byrutine.service.request.Today;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetentionTest {

  private static final String PACK = "miljoerettet-helsevern";

  @Inject Deletions deletions;
  @Inject Packs packs;
  @Inject Clock clock;

  @Test
  void whatIsOlderThanThePackIsKeptIsDeletedOnTheDay() {
    String id = decided(PACK, LogCalls.example(PACK));

    keeping(PACK, "P1Y", Duration.ofDays(364)).apply();
    get("/api/log/" + id).statusCode(200);

    keeping(PACK, "P1Y", Duration.ofDays(366)).apply();
    get("/api/log/" + id).statusCode(404);
  }

  @Test
  void aPackThatIsMisspeltWouldBeKeptForGoodAndStopsTheStart() {
    assertThatIllegalStateException()
        .isThrownBy(() -> keeping("egenandeler", "P1Y", Duration.ZERO).check())
        .withMessageContaining("byrutine.log.keep.egenandeler")
        .withMessageContaining("egenandel");
  }

  @Test
  void aTimeThatIsNoneStopsTheStart() {
    assertThatIllegalStateException()
        .isThrownBy(() -> keeping(PACK, "P0D", Duration.ZERO).check())
        .withMessageContaining("P10Y");
  }

  private Retention keeping(String pack, String time, Duration later) {
    Today then = new Today(Clock.offset(clock, later));
    return new Retention(
        KeysTest.config(Map.of("byrutine.log.keep." + pack, time)), deletions, packs, then);
  }
}
