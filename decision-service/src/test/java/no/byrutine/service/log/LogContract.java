package no.byrutine.service.log;

import static io.restassured.RestAssured.given;
import static no.byrutine.service.log.LogCalls.NUMBER;
import static no.byrutine.service.log.LogCalls.caseOf;
import static no.byrutine.service.log.LogCalls.decided;
import static no.byrutine.service.log.LogCalls.get;
import static no.byrutine.service.log.LogCalls.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.byrutine.service.Example;
import no.byrutine.service.hooks.HandOutCall;
import org.junit.jupiter.api.Test;

/** What the log promises, in whatever database it is. */
abstract class LogContract extends ReplayContract {

  @Inject Deletions deletions;

  @Test
  void aRecordSaysWhatWasDecidedByWhatAndNothingOfThePerson() {
    String record =
        get("/api/log/" + decided("egenandel", caseOf("somebody-1")))
            .statusCode(200)
            .header("Cache-Control", equalTo("no-store"))
            .body("pack.id", equalTo("egenandel"))
            .body("caller", notNullValue())
            .body("outcome", equalTo("foreloepig-beregnet"))
            .body("context.on", equalTo("2025-06-01"))
            .body("context.known", equalTo("2026-06-01"))
            .body("context.policies.name", contains("city", "request"))
            .body("findings.rule", hasItem("egenandel.parameter.bekreftes"))
            .body("parameters.name", hasItem("fribeloep"))
            .body("decisionDigest", notNullValue())
            .body("input.digest", notNullValue())
            .body("subject.key", equalTo("s1"))
            .body("subject.person", notNullValue())
            .extract()
            .asString();

    assertThat(record).doesNotContain("somebody-1", NUMBER, "345000", "1941-08-30");
  }

  @Test
  void whatIsKeptIsEncryptedInTheDatabaseAlso() {
    String id = decided("egenandel", caseOf("somebody-2"));

    List<String> row =
        database.with(
            connection ->
                Rows.list(
                    connection,
                    "select * from decision_record where id = ?",
                    List.of(UUID.fromString(id)),
                    it -> {
                      StringBuilder all = new StringBuilder();
                      for (int i = 1; i <= it.getMetaData().getColumnCount(); i++) {
                        all.append(it.getString(i)).append('\n');
                      }
                      return all.toString();
                    }));

    assertThat(row).hasSize(1);
    assertThat(row.get(0)).doesNotContain("somebody-2", NUMBER, "Patient", "345000");
  }

  @Test
  void theRequestIsFoundAgainByTheIdThatTheCallerGaveIt() {
    String id =
        given()
            .contentType("application/json")
            .header("X-Request-Id", "ehr-call-17")
            .body(Example.envelope().getBytes(StandardCharsets.UTF_8))
            .post("/api/decisions/egenandel")
            .header("Byrutine-Decision");

    get("/api/log/" + id).body("correlation", equalTo("ehr-call-17"));
  }

  @Test
  void everyDoorLeavesARecord() {
    String form =
        post("/api/decisions/egenandel/questionnaire", caseOf("doors"))
            .extract()
            .header("Byrutine-Decision");
    String letter =
        post("/packs/egenandel/letter", caseOf("doors")).extract().header("Byrutine-Decision");
    String invoice =
        post("/api/decisions/egenandel/invoice", caseOf("doors"))
            .extract()
            .header("Byrutine-Decision");
    String pair = "{\"earlier\": " + caseOf("doors") + ", \"later\": " + caseOf("doors") + "}";
    String both =
        post("/api/decisions/egenandel/comparison", pair).extract().header("Byrutine-Decision");
    String line = batch(caseOf("doors").replaceAll("\\s*\\n\\s*", " "));

    assertThat(List.of(form, letter, invoice, line)).doesNotHaveDuplicates();
    assertThat(both.split(", ")).hasSize(2);
    post("/api/log/search", "{\"subject\": \"Patient/doors\"}")
        .statusCode(200)
        .body("records", hasSize(6))
        .body("records.id", hasItem(line));
  }

  private static String batch(String line) {
    return JsonPath.from(
            given()
                .contentType("application/x-ndjson")
                .body((line + "\n").getBytes(StandardCharsets.UTF_8))
                .post("/api/decisions/egenandel/batch")
                .asString())
        .getString("record");
  }

  @Test
  void aSearchIsReadPageByPage() {
    String wanted = "?pack=egenandel&on=2025-06-01&rule=egenandel.parameter.bekreftes&count=1";
    decided("egenandel", caseOf("pages"));
    decided("egenandel", caseOf("pages"));

    JsonPath page = get("/api/log" + wanted).statusCode(200).extract().jsonPath();
    JsonPath next =
        get("/api/log" + wanted + "&after=" + page.getString("next")).extract().jsonPath();

    assertThat(page.<String>getList("records.id")).hasSize(1);
    assertThat(next.<String>getList("records.id"))
        .hasSize(1)
        .doesNotContain(page.getString("records[0].id"));
  }

  @Test
  void aSearchFindsNothingOnAnotherDayOrByAnotherRule() {
    decided("egenandel", caseOf("days"));

    get("/api/log?from=2026-06-02").body("records", empty());
    get("/api/log?to=2026-05-31").body("records", empty());
    get("/api/log?from=2026-06-01&to=2026-06-01").body("records", not(empty()));
    get("/api/log?from=0001-01-01&to=9999-12-31").body("records", not(empty()));
    get("/api/log?to=1900-01-01").body("records", empty());
    get("/api/log?rule=egenandel.parameter").body("records", empty());
  }

  @Test
  void aSearchThatTakesTooLongIsGivenUpAndTheNextIsAnswered() {
    assertThat(withinASecond(endless())).isEmpty();
    assertThat(withinASecond("select count(*) from decision_record")).isPresent();
    get("/api/log?rule=egenandel.parameter.bekreftes").statusCode(200);
  }

  /** A query of this database that does not come to an end. */
  abstract String endless();

  private Optional<List<String>> withinASecond(String sql) {
    return database.with(
        connection ->
            Rows.listWithin(
                Duration.ofSeconds(1), connection, sql, List.of(), row -> row.getString(1)));
  }

  @Test
  void aPersonIsFoundByTheNumberInABodyAndNeverInAnAddress() {
    String id = decided("egenandel", caseOf("numbered"));

    post("/api/log/search", "{\"subject\": \"" + NUMBER + "\", \"count\": 100}")
        .statusCode(200)
        .body("records.id", hasItem(id));
    get("/api/log?subject=" + NUMBER).statusCode(400);
  }

  @Test
  void whatIsWrongWithASearchIsNamed() {
    get("/api/log?from=yesterday&count=1000&after=x")
        .statusCode(400)
        .body("issue.expression.flatten()", hasItem("from"))
        .body("issue.expression.flatten()", hasItem("count"))
        .body("issue.expression.flatten()", hasItem("after"));
  }

  @Test
  void aPersonIsDeletedWithAReason() {
    String id = decided("egenandel", caseOf("gone"));

    post("/api/log/deletion", "{\"subject\": \"Patient/gone\", \"reason\": \"Court order 7\"}")
        .statusCode(200)
        .body("deleted", equalTo(1));

    get("/api/log/" + id).statusCode(404).body("issue[0].expression", contains("id"));
    assertThat(reasons()).contains("Court order 7");
  }

  @Test
  void aDeletionWithoutAReasonIsRefused() {
    post("/api/log/deletion", "{\"subject\": \"Patient/gone\"}")
        .statusCode(400)
        .body("issue[0].expression", contains("reason"));
  }

  @Test
  void whatIsOlderThanThePackIsKeptGoesAndTheRestStays() {
    String id = decided("forsterket-rehabilitering", LogCalls.example("forsterket-rehabilitering"));

    deletions.before("forsterket-rehabilitering", OffsetDateTime.parse("2026-05-31T22:30:00Z"));
    get("/api/log/" + id).statusCode(200);

    deletions.before("forsterket-rehabilitering", OffsetDateTime.parse("2026-05-31T22:30:01Z"));
    get("/api/log/" + id).statusCode(404);
    assertThat(reasons()).contains("byrutine.log.keep.forsterket-rehabilitering");
  }

  @Test
  void feedbackIsCountedByRuleAndReasonAndWhatIsIgnoredIsCountedToo() {
    JsonPath answer =
        post("/cds-services/" + HandOutCall.ID, HandOutCall.prefetched().json())
            .extract()
            .jsonPath();
    String card = answer.getString("cards[0].uuid");
    String rule = answer.getString("cards[0].source.topic.code");
    String path = "/cds-services/" + HandOutCall.ID + "/feedback";

    post(path, overridden(card)).statusCode(200).body("taken", equalTo(1));
    post(path, overridden(card)).statusCode(200).body("repeated", equalTo(1));

    JsonPath counts = get("/api/feedback?pack=legemiddelhaandtering").extract().jsonPath();
    String counted = "rules.find { it.rule == '" + rule + "' }.";
    assertThat(counts.getInt(counted + "shown")).isEqualTo(1);
    assertThat(counts.getInt(counted + "overridden")).isEqualTo(1);
    assertThat(counts.getInt(counted + "ignored")).isZero();
    assertThat(counts.getInt(counted + "overrideReasons[0].times")).isEqualTo(1);
    assertThat(counts.<Integer>getList("rules.ignored")).contains(1);
    assertThat(comments()).isNotEmpty().noneMatch(it -> it.contains("Ola"));
  }

  private static String overridden(String card) {
    return """
        {"feedback": [{"card": "%s", "outcome": "overridden", "outcomeTimestamp": "2026-06-01T08:00:00Z",
          "overrideReason": {"reason": {"code": "fare", "system": "https://byrutine.no/fhir/CodeSystem/overstyringsgrunn"},
            "userComment": "Ola ba om det"}}]}"""
        .formatted(card);
  }

  private List<String> comments() {
    return column("select comment from card_feedback where comment is not null");
  }

  private List<String> reasons() {
    return column("select reason from deletion");
  }

  private List<String> column(String sql) {
    return database.with(
        connection -> Rows.list(connection, sql, List.of(), it -> it.getString(1)));
  }

  @Test
  void anUnknownIdIsNotFound() {
    get("/api/log/" + UUID.randomUUID()).statusCode(404);
    get("/api/log/not-an-id").statusCode(404);
    get("/api/feedback").statusCode(422).body("issue[0].expression", contains("pack"));
  }
}
