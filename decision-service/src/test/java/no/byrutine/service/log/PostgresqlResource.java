package no.byrutine.service.log;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;

/** A real PostgreSQL for as long as the tests run. */
public class PostgresqlResource implements QuarkusTestResourceLifecycleManager {

  private EmbeddedPostgres postgres;

  @Override
  public Map<String, String> start() {
    try {
      postgres = EmbeddedPostgres.start();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return Map.of(
        "byrutine.log.url",
        "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
        "byrutine.log.username",
        "postgres",
        "byrutine.log.password",
        "postgres");
  }

  @Override
  public void stop() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
