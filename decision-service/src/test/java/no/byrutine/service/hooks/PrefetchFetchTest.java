package no.byrutine.service.hooks;

import static no.byrutine.service.hooks.CdsServicesTest.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was not prefetched is read from the client's FHIR server. */
@QuarkusTest
@QuarkusTestResource(FhirServerStub.class)
class PrefetchFetchTest {

  private static final String UNAVAILABLE = "extension.'no.byrutine.decision'.unavailable";
  private static final String FHIR = "application/fhir+json";

  @BeforeEach
  void theServerBehaves() {
    FhirServerStub.reset();
  }

  @Test
  @Requirement(61)
  void whatIsMissingIsReadWithTheTokenOfTheCall() {
    call(HandOutCall.bare().from(FhirServerStub.base()))
        .statusCode(200)
        .body("cards.source.topic.code", hasItem("legemiddelhaandtering.utdeling.for-tidlig"));
    assertThat(FhirServerStub.asked())
        .contains("/fhir/Patient/rolig", "/fhir/MedicationRequest?patient=rolig");
    assertThat(FhirServerStub.tokens()).containsOnly("Bearer " + FhirServerStub.TOKEN);
  }

  @Test
  @Requirement(1018)
  void whatWasPrefetchedIsNotReadAgainAndNeitherIsWhatIsKnownToBeNothing() {
    HandOutCall call = HandOutCall.prefetched().from(FhirServerStub.base());
    call.prefetch().putNull("consent");
    call(call).statusCode(200);
    assertThat(FhirServerStub.asked())
        .noneMatch(path -> path.contains("MedicationRequest"))
        .noneMatch(path -> path.contains("Consent"));
  }

  @Test
  @Requirement(1021)
  void pagesAreFollowedOnTheSameServerAndNotForEver() {
    FhirServerStub.on(
        "AllergyIntolerance",
        exchange ->
            FhirServerStub.send(
                exchange,
                200,
                FHIR,
                FhirServerStub.page(FhirServerStub.base() + "/AllergyIntolerance?page=2")));
    call(HandOutCall.bare().from(FhirServerStub.base()))
        .statusCode(200)
        .body(UNAVAILABLE, hasEntry("allergyIntolerance", "TOO_MANY_PAGES"));
    assertThat(FhirServerStub.asked())
        .filteredOn(path -> path.contains("AllergyIntolerance"))
        .hasSize(FhirClient.MOST_PAGES);
  }

  @Test
  @Requirement(1021)
  void aPageElsewhereIsNotReadWithTheToken() {
    FhirServerStub.on(
        "AllergyIntolerance",
        exchange ->
            FhirServerStub.send(
                exchange, 200, FHIR, FhirServerStub.page("http://localhost:1/fhir/next")));
    call(HandOutCall.bare().from(FhirServerStub.base()))
        .body(UNAVAILABLE, hasEntry("allergyIntolerance", "NOT_ALLOWED"));
  }

  @Test
  @Requirement(1021)
  void aRedirectIsNotFollowed() {
    FhirServerStub.on(
        "AllergyIntolerance",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "http://localhost:1/");
          FhirServerStub.send(exchange, 302, FHIR, "");
        });
    call(HandOutCall.bare().from(FhirServerStub.base()))
        .body(UNAVAILABLE, hasEntry("allergyIntolerance", "REFUSED"));
  }

  @Test
  @Requirement(1104)
  void aServerThatIsNotOnTheListIsLeftAlone() {
    call(HandOutCall.bare().from("https://169.254.169.254/fhir"))
        .statusCode(412)
        .body("issue[0].code", equalTo("incomplete"));
  }

  @Test
  @Requirement(54)
  void withoutTheDataItNeedsTheServiceSaysSo() {
    call(HandOutCall.bare())
        .statusCode(412)
        .body("issue[0].expression[0]", equalTo("prefetch.patient"));
  }

  @Test
  @Requirement(52)
  void anOperationOutcomeInsteadOfAPrefetchedResourceIsNoPatient() {
    HandOutCall call = HandOutCall.prefetched();
    call.prefetch().putObject("patient").put("resourceType", "OperationOutcome");
    call(call).statusCode(412);
  }

  @Test
  void nothingIsUnavailableWhenEverythingWasSent() {
    call(HandOutCall.prefetched().from(FhirServerStub.base()))
        .statusCode(200)
        .body("extension.'no.byrutine.decision'", not(hasKey("unavailable")));
  }

  @Test
  @Requirement(54)
  void aCaseWithNothingInItIsNoCase() {
    HandOutCall call = HandOutCall.bare();
    call.context().remove("tasks");
    for (String key : List.of("patient", "practitioner", "task")) {
      call.prefetch().putNull(key);
    }
    call(call).statusCode(412);
  }

  @Test
  @Requirement(1021)
  void morePagesThanWereSentAreToldWhenThereIsNoServerToAsk() {
    HandOutCall call = HandOutCall.prefetched();
    ((ObjectNode) call.prefetch().get("allergyIntolerance"))
        .putArray("link")
        .addObject()
        .put("relation", "next")
        .put("url", "https://journal.example.org/fhir/AllergyIntolerance?page=2");
    call(call).statusCode(200).body(UNAVAILABLE, hasEntry("allergyIntolerance", "NO_SERVER"));
  }

  @Test
  void anEntryIsFoundByItsUrnAsInTheBundleItCameIn() {
    HandOutCall call = HandOutCall.prefetched();
    ArrayNode orders = (ArrayNode) call.prefetch().at("/medicationRequest/entry");
    String urn = "urn:uuid:5b1c7c9e-52a5-4e0a-9f7e-3a2f6d1b8c40";
    ((ObjectNode) orders.get(0)).put("fullUrl", urn);
    ((ObjectNode) orders.get(0).get("resource")).remove("id");
    ((ObjectNode) call.context().at("/tasks/entry/0/resource"))
        .withObject("/focus")
        .put("reference", urn);
    for (JsonNode entry : call.prefetch().at("/medicationAdministration/entry")) {
      ((ObjectNode) entry.get("resource")).withObject("/request").put("reference", urn);
    }
    call(call)
        .statusCode(200)
        .body("cards.source.topic.code", hasItem("legemiddelhaandtering.utdeling.for-tidlig"));
  }
}
