package no.byrutine.service.log;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What the log promises, in H2. */
@QuarkusTest
@TestProfile(KeepingLog.class)
class LogInH2Test extends LogContract {}
