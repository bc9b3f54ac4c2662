package no.byrutine.service.log;

import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when decisions can be recorded, or may be given out without. */
@Readiness
final class LogReadiness implements HealthCheck {

  private final LogDatabase database;
  private final LogConfig config;

  LogReadiness(LogDatabase database, LogConfig config) {
    this.database = database;
    this.config = config;
  }

  @Override
  public HealthCheckResponse call() {
    boolean answers = database.answers();
    return HealthCheckResponse.named("decision log")
        .withData("database", answers ? "answers" : "does not answer")
        .withData("on-failure", config.onFailure().name().toLowerCase(Locale.ROOT))
        .status(answers || config.onFailure() == LogConfig.OnFailure.ANSWER)
        .build();
  }
}
