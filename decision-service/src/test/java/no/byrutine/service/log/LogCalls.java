package no.byrutine.service.log;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.byrutine.service.Example;

/** Calls whose decisions end in the log, and calls of the log. */
final class LogCalls {

  static final List<String> PACKS =
      List.of(
          "egenandel",
          "forsterket-rehabilitering",
          "legemiddelhaandtering",
          "miljoerettet-helsevern");

  /** A made-up number of a made-up person: 80 is added to the month. */
  static final String NUMBER = "13811599999";

  private LogCalls() {}

  /** The id of the record of a decision. */
  static String decided(String pack, String envelope) {
    return post("/api/decisions/" + pack, envelope)
        .statusCode(200)
        .extract()
        .header("Byrutine-Decision");
  }

  static String example(String pack) {
    try (InputStream in =
        LogCalls.class.getResourceAsStream("/byrutine/" + pack + "/example.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The example of egenandel, of a patient with this id and a national identity number. */
  static String caseOf(String patient) {
    return Example.envelope()
        .replace("Patient/beboer", "Patient/" + patient)
        .replace(
            "\"id\": \"beboer\"",
            "\"id\": \"%s\", \"identifier\": [{\"system\": \"urn:oid:2.16.578.1.12.4.1.4.1\", \"value\": \"%s\"}]"
                .formatted(patient, NUMBER));
  }

  static ValidatableResponse post(String path, String body) {
    return given()
        .contentType("application/json")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(path)
        .then();
  }

  static ValidatableResponse get(String path) {
    return given().get(path).then();
  }
}
