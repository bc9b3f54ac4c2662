package no.byrutine.service.log;

import static no.byrutine.service.log.LogCalls.caseOf;
import static no.byrutine.service.log.LogCalls.decided;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the log promises, in PostgreSQL 15. */
@QuarkusTest
@QuarkusTestResource(value = PostgresqlResource.class, restrictToAnnotatedClass = true)
@TestProfile(KeepingLog.class)
class LogInPostgresqlTest extends LogContract {

  @Test
  void aSearchByRuleReadsTheIndex() {
    decided("egenandel", caseOf("indexed"));

    List<String> plan =
        database.inTransaction(
            connection -> {
              // A table this small would be read from end to end.
              Rows.execute(connection, "set local enable_seqscan = off", List.of());
              return Rows.list(
                  connection,
                  "explain select id from decision_record where " + database.hasRule(),
                  List.of("egenandel.parameter.bekreftes"),
                  row -> row.getString(1));
            });

    assertThat(plan).anyMatch(line -> line.contains("decision_record_rules"));
  }

  @Override
  String endless() {
    return "select pg_sleep(3600)";
  }
}
