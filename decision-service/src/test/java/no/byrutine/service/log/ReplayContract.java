package no.byrutine.service.log;

import static io.restassured.RestAssured.given;
import static no.byrutine.service.log.LogCalls.caseOf;
import static no.byrutine.service.log.LogCalls.decided;
import static no.byrutine.service.log.LogCalls.get;
import static no.byrutine.service.log.LogCalls.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.byrutine.decision.Decision;
import no.byrutine.engine.Context;
import no.byrutine.engine.Policy;
import no.byrutine.service.Example;
import no.byrutine.service.decide.Decisions;
import no.byrutine.service.hooks.HandOutCall;
import no.byrutine.service.packs.Packs;
import no.byrutine.service.request.Envelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That what was decided is decided the same again, in whatever database it is kept. */
abstract class ReplayContract {

  @Inject LogDatabase database;
  @Inject RecordStore store;
  @Inject Records records;
  @Inject Decisions decisions;
  @Inject Packs packs;

  static List<String> packs() {
    return LogCalls.PACKS;
  }

  @ParameterizedTest
  @MethodSource("packs")
  void theExampleOfEveryPackIsTheSameWhenItIsDecidedAgain(String pack) {
    String id = decided(pack, LogCalls.example(pack));

    get("/api/log/" + id + "/replay")
        .statusCode(200)
        .body("same", equalTo(true))
        .body("valuesCompared", equalTo(true))
        .body("causes", empty())
        .body("differences", empty());
  }

  @ParameterizedTest
  @MethodSource("packs")
  void theWholeAnswerIsTheSameToTheByteWithItsTraceToo(String pack) {
    Response answer = post("/api/decisions/" + pack, LogCalls.example(pack)).extract().response();
    DecisionRecord record =
        store.find(UUID.fromString(answer.header("Byrutine-Decision"))).orElseThrow();
    Context context = record.context();
    Envelope envelope =
        new Envelope(
            context.on(),
            context.at(),
            context.known(),
            record.pack().section(),
            new Policy("", Map.of()),
            record.form(),
            records.input(record).orElseThrow());

    Decision again = decisions.again(packs.pack(pack), envelope, context);

    // The tests' clock stands still, so that evaluatedAt is the same as well.
    assertThat(decisions.json(packs.pack(pack), again, false)).isEqualTo(answer.asString());
  }

  @ParameterizedTest
  @MethodSource("packs")
  void aCaseThatIsSentAgainIsTheSameToo(String pack) {
    String id = decided(pack, LogCalls.example(pack));

    post("/api/log/" + id + "/replay", LogCalls.example(pack))
        .statusCode(200)
        .body("same", equalTo(true));
  }

  @Test
  void aTableAndABareBundleAreSentAgainAsTheyWereSent() {
    String rooms =
        """
        virksomhet;stedstype;bydel;rom;romtype;parameter;verdi;enhet;start;slutt;metode
        Solbakken;barnehage;030105;Måsen;oppholdsrom;radon;120;Bq/m3;02.11.2025;02.02.2026;sporfilm
        """;
    sentAgain(
        "/api/decisions/miljoerettet-helsevern?on=2026-03-02&section=radon", "text/csv", rooms);
    sentAgain("/api/decisions/egenandel?on=2025-06-01", "application/fhir+json", Example.bundle());
  }

  private static void sentAgain(String path, String type, String input) {
    String id = sent(path, type, input).statusCode(200).extract().header("Byrutine-Decision");
    sent("/api/log/" + id + "/replay", type, input).statusCode(200).body("same", equalTo(true));
  }

  private static ValidatableResponse sent(String path, String type, String input) {
    return given().contentType(type).body(input.getBytes(StandardCharsets.UTF_8)).post(path).then();
  }

  @Test
  void theDecisionsOfAHookAreRecordedEachAndAreTheSameAgain() {
    JsonPath answer =
        post("/cds-services/" + HandOutCall.ID, HandOutCall.prefetched().json())
            .statusCode(200)
            .extract()
            .jsonPath();
    List<String> ids = answer.getList("extension.'no.byrutine.decision'.decisions.record");
    assertThat(ids).hasSize(2).doesNotContainNull();

    for (String id : ids) {
      get("/api/log/" + id)
          .body("door", equalTo("/cds-services/" + HandOutCall.ID))
          .body("pack.section", notNullValue());
      get("/api/log/" + id + "/replay").body("same", equalTo(true));
    }
  }

  @Test
  void theOrderThatTheDocumentationSignsIsTheSameAgain() throws IOException {
    String call = Files.readString(Path.of("..", "docs", "hooks", "order-sign.json"));
    JsonPath answer =
        post("/cds-services/legemiddelhaandtering-ordinering", call).extract().jsonPath();

    for (String id : answer.<String>getList("extension.'no.byrutine.decision'.decisions.record")) {
      get("/api/log/" + id + "/replay").body("same", equalTo(true));
    }
  }

  @Test
  void aReplayThatComesOutOtherwiseSaysWhatAndWhatWasBehindIt() {
    String id = decided("egenandel", caseOf("changed"));
    database.with(
        connection ->
            Rows.execute(
                connection,
                "update decision_record set outcome = 'beregnet', pack_digest = 'older',"
                    + " decision_digest = 'other' where id = ?",
                List.of(UUID.fromString(id))));

    get("/api/log/" + id + "/replay")
        .statusCode(200)
        .body("same", equalTo(false))
        .body("recordedBy.digest", equalTo("older"))
        .body("causes.what", contains("pack"))
        .body("differences.what", contains("outcome"))
        .body("differences[0].recorded", equalTo("beregnet"))
        .body("differences[0].replayed", equalTo("foreloepig-beregnet"));
  }

  @Test
  void anotherCaseOrVersionIsNotReplayed() {
    String id = decided("egenandel", caseOf("one"));

    post("/api/log/" + id + "/replay", caseOf("two"))
        .statusCode(422)
        .body("issue[0].expression", contains("bundle"));
    get("/api/log/" + id + "/replay?version=9.9.9")
        .statusCode(404)
        .body("issue[0].expression", contains("version"));
    get("/api/log/" + id + "/replay?version=0.1.0").statusCode(200).body("same", equalTo(true));
  }
}
