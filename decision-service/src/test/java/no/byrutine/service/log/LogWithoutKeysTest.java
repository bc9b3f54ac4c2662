package no.byrutine.service.log;

import static no.byrutine.service.log.LogCalls.caseOf;
import static no.byrutine.service.log.LogCalls.decided;
import static no.byrutine.service.log.LogCalls.get;
import static no.byrutine.service.log.LogCalls.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The log as it comes: no keys, so no pseudonyms, and nothing kept. */
@QuarkusTest
class LogWithoutKeysTest {

  @Test
  void nobodyIsKeptTrackOfAndNoCaseIsKept() {
    get("/api/log/" + decided("egenandel", caseOf("nobody")))
        .statusCode(200)
        .body("subject", nullValue())
        .body("input.kept", equalTo(false));
  }

  @Test
  void aCaseThatIsNotKeptIsAskedForAndSentAgain() {
    String id = decided("egenandel", caseOf("nobody"));

    get("/api/log/" + id + "/replay")
        .statusCode(409)
        .body("issue[0].details.text", containsString("POST"));
    post("/api/log/" + id + "/replay", caseOf("nobody"))
        .statusCode(200)
        .body("same", equalTo(true))
        .body("valuesCompared", equalTo(false));
  }

  @Test
  void aPersonCannotBeDeletedWithoutAKey() {
    post("/api/log/deletion", "{\"subject\": \"Patient/1\", \"reason\": \"asked for it\"}")
        .statusCode(409)
        .body("issue[0].expression", contains("subject"));
  }
}
