package no.byrutine.service.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthTest {

  @Test
  void theServiceIsReadyWhenEveryPackAnswersItsExample() throws Exception {
    up("/q/health/ready")
        .body("checks.find { it.name == 'packs' }.data.egenandel", equalTo("0.1.0"));
  }

  @Test
  void itHasStartedByTheSameMeasure() throws Exception {
    up("/q/health/started").body("checks.name", equalTo(List.of("packs")));
  }

  @Test
  void itIsAliveWhileDecisionsComeToAnEnd() throws Exception {
    up("/q/health/live").body("checks.name", equalTo(List.of("decisions")));
  }

  private static ValidatableResponse up(String path) throws InterruptedException {
    for (int tenth = 0; tenth < 600 && status(path) != 200; tenth++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(status(path)).isEqualTo(200);
    return given().get(path).then();
  }

  private static int status(String path) {
    return given().get(path).statusCode();
  }
}
