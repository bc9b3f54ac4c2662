package no.byrutine.service.hooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A CDS client asks which services there are, and calls one with what it knows. */
@QuarkusTest
@QuarkusTestResource(FhirServerStub.class)
class CdsServicesTest {

  private static final String TOO_SOON = "legemiddelhaandtering.utdeling.for-tidlig";
  private static final String CARD = "cards.find { it.source.topic?.code == '" + TOO_SOON + "' }";

  @BeforeEach
  void theServerBehaves() {
    FhirServerStub.reset();
  }

  @Test
  @Requirement({4, 5, 6, 13, 29, 36})
  void discoveryListsEveryServiceWithItsHookAndWhatToPrefetch() {
    String service = "services.find { it.id == '" + HandOutCall.ID + "' }";
    given()
        .get("/cds-services")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("services.hook", hasItems("order-select", "order-sign", HandOutCall.HOOK))
        .body(service + ".title", equalTo("Kan legemidlet deles ut?"))
        .body(service + ".description", startsWith("Sier om"))
        .body(service + ".prefetch.patient", equalTo("Patient/{{context.patientId}}"))
        .body(service + ".prefetch.practitioner", equalTo("Practitioner/{{userPractitionerId}}"))
        .body(
            service + ".prefetch.medicationRequest",
            equalTo("MedicationRequest?patient={{context.patientId}}"))
        .body("services[0]", not(hasKey("version")));
  }

  @Test
  void discoveryIsInTheLanguageOfTheCaller() {
    given()
        .header("Accept-Language", "en")
        .get("/cds-services")
        .then()
        .body("services.title", hasItem("May the medicine be handed out?"));
  }

  @Test
  void aDoseTooSoonIsACardThatSaysWhyAndWhatItYieldsTo() {
    call(HandOutCall.prefetched())
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body(CARD + ".indicator", equalTo("critical"))
        .body(CARD + ".summary", containsString("210 minutter"))
        .body(CARD + ".detail", containsString("**Grunnlag:**"))
        .body(CARD + ".source.label", startsWith("Legemiddelhåndtering 0.1.0 · "))
        .body(CARD + ".overrideReasons[0].code", equalTo("oeyeblikkelig-hjelp"))
        .body(CARD + ".overrideReasons[0].display", equalTo("Øyeblikkelig hjelp"))
        .body(CARD + ".links[0].type", equalTo("absolute"))
        .body(
            CARD + ".links[0].url",
            matchesPattern("http://.*/packs/legemiddelhaandtering/rules/" + TOO_SOON))
        .body("cards.summary.collect { it.length() }", everyItem(lessThan(140)))
        .body("cards.uuid", everyItem(matchesPattern("[0-9a-f-]{36}")));
  }

  @Test
  @Requirement(110)
  void theLinkOfEveryCardLeadsToThePageOfItsRule() {
    List<String> links =
        call(HandOutCall.prefetched()).extract().jsonPath().getList("cards.links.flatten().url");
    assertThat(links).isNotEmpty();
    for (String link : links) {
      given().get(link).then().statusCode(200).contentType("text/html");
    }
  }

  @Test
  void theGravestCardComesFirst() {
    List<String> indicators =
        call(HandOutCall.prefetched()).extract().jsonPath().getList("cards.indicator");
    assertThat(indicators)
        .isSortedAccordingTo(java.util.Comparator.comparing("critical warning info"::indexOf));
  }

  @Test
  @Requirement(1103)
  void theSameCallSentAgainIsAnsweredWithTheSameCards() {
    List<Object> once = call(HandOutCall.prefetched()).extract().jsonPath().getList("cards");
    List<Object> again = call(HandOutCall.prefetched()).extract().jsonPath().getList("cards");
    assertThat(again).isEqualTo(once).isNotEmpty();
  }

  @Test
  @Requirement(80)
  void anotherCallHasCardsOfItsOwn() {
    List<String> first = call(HandOutCall.prefetched()).extract().jsonPath().get("cards.uuid");
    HandOutCall other =
        HandOutCall.prefetched().with("hookInstance", "2a1b7f3e-1c1d-4c9e-8a53-0f4c2d1e5b77");
    List<String> second = call(other).extract().jsonPath().get("cards.uuid");
    assertThat(second).hasSameSizeAs(first).doesNotContainAnyElementsOf(first);
  }

  @Test
  void theHookFindsWhatTheJsonDoorFinds() {
    List<String> json =
        given()
            .contentType("application/json")
            .body(HandOutCall.envelope())
            .post("/api/decisions/legemiddelhaandtering")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("findings.rule");
    List<String> hook =
        call(HandOutCall.prefetched()).extract().jsonPath().getList("cards.source.topic.code");
    assertThat(hook).containsAll(json);
  }

  @Test
  void whatWasDecidedStandsBesideTheCards() {
    String decision = "extension.'no.byrutine.decision'.decisions";
    call(HandOutCall.prefetched())
        .body(decision + ".pack.section", equalTo(List.of("fullmakt", "utdeling")))
        .body(decision + "[1].outcome.code", equalTo("blokkert"))
        .body(decision + "[1].pack.digest", matchesPattern("[0-9a-f]{64}|sha256:.*"));
  }

  @Test
  @Requirement(1015)
  void anExtensionOfTheClientsAndAFieldOfALaterVersionDoNotStopTheCall() {
    HandOutCall call = HandOutCall.prefetched();
    call.node().putObject("extension").putObject("org.example.ward").put("floor", 2);
    call.node().put("hookVersion", "1.0");
    call(call)
        .statusCode(200)
        .body("extension.'no.byrutine.decision'.ignored", equalTo(List.of("hookVersion")));
  }

  @Test
  @Requirement({1010, 1011, 1057})
  void whatCdsHooksDemandsIsDemandedByName() {
    refused(HandOutCall.bare().without("hookInstance"), 400, "hookInstance");
    refused(HandOutCall.bare().without("hook"), 400, "hook");
    refused(HandOutCall.bare().without("context"), 400, "context");
    refused(changed(call -> call.context().putNull("patientId")), 400, "context.patientId");
    refused(changed(call -> call.context().remove("patientId")), 400, "context.patientId");
    refused(changed(call -> call.context().remove("userId")), 400, "context.userId");
    refused(changed(call -> call.prefetch().put("patient", 7)), 400, "prefetch.patient");
    refused(HandOutCall.bare().with("fhirServer", "ikke en adresse"), 400, "fhirServer");
    refused(
        changed(call -> call.from(FhirServerStub.base()).without("fhirServer")), 400, "fhirServer");
  }

  @Test
  @Requirement({211, 1006})
  void aServiceIsFoundByItsIdAndItsHook() {
    refused(HandOutCall.prefetched().with("hook", "patient-view"), 400, "hook");
    given()
        .contentType("application/json")
        .body(HandOutCall.prefetched().json())
        .post("/cds-services/legemiddelhaandtering-utdelin")
        .then()
        .statusCode(404)
        .contentType("application/fhir+json")
        .body("issue[0].details.text", containsString("Mente du «legemiddelhaandtering-utdeling»"));
  }

  @Test
  @Requirement(1066)
  void anR5ResourceInTheContextIsRefusedAndNotDropped() {
    HandOutCall call = HandOutCall.prefetched();
    call.context()
        .putObject("medicationRequests")
        .put("resourceType", "Bundle")
        .put("type", "collection")
        .putArray("entry")
        .addObject()
        .putObject("resource")
        .put("resourceType", "MedicationRequest")
        .put("id", "r5")
        .put("status", "active")
        .put("intent", "order")
        .putObject("medication")
        .putObject("concept")
        .put("text", "Paracetamol");
    call(call).statusCode(400).body("issue[0].expression[0]", containsString("medication"));
  }

  @Test
  @Requirement(1)
  void aCallThatIsNotJsonIsRefused() {
    for (String type : List.of("application/xml", "application/fhir+xml", "text/plain")) {
      given()
          .contentType(type)
          .body(HandOutCall.prefetched().json())
          .post("/cds-services/" + HandOutCall.ID)
          .then()
          .statusCode(415)
          .contentType("application/fhir+json");
    }
    given()
        .contentType("application/json")
        .body("<hook/>")
        .post("/cds-services/" + HandOutCall.ID)
        .then()
        .statusCode(400);
  }

  private static HandOutCall changed(Consumer<HandOutCall> change) {
    HandOutCall call = HandOutCall.bare();
    change.accept(call);
    return call;
  }

  static void refused(HandOutCall call, int status, String element) {
    call(call)
        .statusCode(status)
        .contentType("application/fhir+json")
        .body("issue.expression.flatten()", hasItem(element));
  }

  static ValidatableResponse call(HandOutCall call) {
    return given()
        .contentType("application/json")
        .body(call.json())
        .post("/cds-services/" + HandOutCall.ID)
        .then();
  }
}
