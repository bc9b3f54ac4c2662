package no.byrutine.service.log;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What the log promises, in PostgreSQL 15. */
@QuarkusTest
@QuarkusTestResource(value = PostgresqlResource.class, restrictToAnnotatedClass = true)
@TestProfile(KeepingLog.class)
class LogInPostgresqlTest extends LogContract {}
