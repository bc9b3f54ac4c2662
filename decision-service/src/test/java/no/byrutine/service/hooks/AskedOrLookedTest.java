package no.byrutine.service.hooks;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who opens a patient has asked nothing, and is not told what is missing; who is about to order or
 * to hand out has asked, and silence would read as a yes.
 */
@QuarkusTest
@QuarkusTestResource(FhirServerStub.class)
class AskedOrLookedTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OPENED = "legemiddelhaandtering-patient-view";
  private static final String ORDERED = "legemiddelhaandtering-ordinering";
  private static final String DECISION = "extension.'no.byrutine.decision'.decisions";

  @BeforeEach
  void theServerBehaves() {
    FhirServerStub.reset();
  }

  @Test
  @Requirement(77)
  void openingAPatientOfWhomNothingIsKnownShowsNoCards() {
    call(OPENED, withNothingElse(opened()))
        .statusCode(200)
        .body("cards", is(empty()))
        .body(DECISION + ".outcome.code", not(hasItem("kan-utfoeres")))
        .body("extension.'no.byrutine.decision'.unavailable", equalTo(null));
  }

  @Test
  void openingAPatientWithSomethingOpenShowsItsCards() {
    ObjectNode call = withNothingElse(opened());
    call.withObject("/prefetch").set("adverseEvent", deviation());
    call(OPENED, call).statusCode(200).body("cards", is(not(empty())));
  }

  @Test
  void openingAPatientWhoseDataCannotBeReadIsNotSilent() {
    call(OPENED, opened()).statusCode(200).body("cards.summary", is(not(empty())));
  }

  @Test
  void signingAnOrderTellsWhatIsMissingThoughTheClientSaysThatItHasNone() throws IOException {
    ObjectNode call = signed();
    ObjectNode prefetch = call.withObject("/prefetch");
    prefetch.putNull("allergyIntolerance").putNull("observation");
    call(ORDERED, call).statusCode(200).body("cards.summary", hasItem(containsString("mangler")));
  }

  @Test
  void handingOutTellsWhatIsMissingThoughTheClientSaysThatItHasNone() {
    HandOutCall call = HandOutCall.prefetched();
    for (String key : List.of("medicationRequest", "consent", "practitionerRole")) {
      call.prefetch().putNull(key);
    }
    CdsServicesTest.call(call)
        .statusCode(200)
        .body("cards", is(not(empty())))
        .body(DECISION + ".outcome.code", everyItem(not(equalTo("kan-utfoeres"))));
  }

  @Test
  @Requirement({211, 1006})
  void theChecksOfAnOrderAreOneServiceOnTwoHooks() throws IOException {
    given()
        .get("/cds-services")
        .then()
        .body(
            "services.findAll { it.id == '" + ORDERED + "' }.hook",
            equalTo(List.of("order-select", "order-sign")));
    ObjectNode selected = signed();
    selected.put("hook", "order-select");
    call(ORDERED, selected)
        .statusCode(400)
        .body("issue.expression.flatten()", hasItem("context.selections"));
    selected.withObject("/context").putArray("selections").add("MedicationRequest/ny");
    call(ORDERED, selected)
        .statusCode(200)
        .body("cards.source.topic.code", hasItem(startsWith("legemiddelhaandtering.utdeling")));
    call(ORDERED, signed())
        .statusCode(200)
        .body("cards.source.topic.code", hasItem("legemiddelhaandtering.utdeling.cave-mangler"));
    selected.put("hook", "patient-view");
    call(ORDERED, selected).statusCode(400).body("issue[0].expression", hasItem("hook"));
  }

  private static ObjectNode opened() {
    ObjectNode call = JSON.createObjectNode();
    call.put("hook", "patient-view");
    call.put("hookInstance", "0c9d7c62-7d3b-4a1e-8a39-5b1f6f0c2d11");
    call.putObject("context").put("userId", "Practitioner/kari").put("patientId", "rolig");
    call.putObject("prefetch")
        .putObject("patient")
        .put("resourceType", "Patient")
        .put("id", "rolig");
    return call;
  }

  /** The client says of every other key that it has no such data. */
  private static ObjectNode withNothingElse(ObjectNode call) {
    ObjectNode prefetch = call.withObject("/prefetch");
    for (JsonNode service : Answers.discovery().get("services")) {
      if (service.get("id").asText().equals(OPENED)) {
        service
            .get("prefetch")
            .fieldNames()
            .forEachRemaining(
                key -> {
                  if (!prefetch.has(key)) {
                    prefetch.putNull(key);
                  }
                });
      }
    }
    return call;
  }

  /** A deviation about the patient, of which nobody has said how it went. */
  private static ObjectNode deviation() {
    ObjectNode event = JSON.createObjectNode();
    event.put("resourceType", "AdverseEvent").put("id", "avvik").put("actuality", "actual");
    event
        .putObject("event")
        .putArray("coding")
        .addObject()
        .put("system", "https://byrutine.no/fhir/CodeSystem/legemiddelsak")
        .put("code", "avvik-feil-dose");
    event.putObject("subject").put("reference", "Patient/rolig");
    event.put("date", "2026-05-30T08:00:00+02:00");
    return event;
  }

  private static ObjectNode signed() throws IOException {
    return (ObjectNode) JSON.readTree(Path.of("..", "docs", "hooks", "order-sign.json").toFile());
  }

  private static ValidatableResponse call(String service, ObjectNode call) {
    return given()
        .contentType("application/json")
        .body(call.toString())
        .post("/cds-services/" + service)
        .then();
  }
}
