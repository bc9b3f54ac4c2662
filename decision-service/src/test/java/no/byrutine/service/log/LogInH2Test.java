package no.byrutine.service.log;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What the log promises, in H2. */
@QuarkusTest
@TestProfile(KeepingLog.class)
class LogInH2Test extends LogContract {

  @Override
  String endless() {
    return "select count(*) from system_range(1, 9000000000000) where mod(x, 7) = 8";
  }
}
