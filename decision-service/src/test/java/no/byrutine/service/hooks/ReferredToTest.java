package no.byrutine.service.hooks;

import static no.byrutine.service.hooks.CdsServicesTest.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a case refers to and no template finds is read by its name. */
@QuarkusTest
@QuarkusTestResource(FhirServerStub.class)
class ReferredToTest {

  private static final String EXTENSION = "extension.'no.byrutine.decision'";
  private static final String UNAVAILABLE = EXTENSION + ".unavailable";
  private static final String FHIR = "application/fhir+json";

  @BeforeEach
  void theServerBehaves() {
    FhirServerStub.reset();
    FhirServerStub.on(
        "Location",
        exchange ->
            FhirServerStub.send(
                exchange,
                200,
                FHIR,
                "{\"resourceType\":\"Location\",\"id\":\""
                    + last(exchange)
                    + "\",\"name\":\"2. etasje\","
                    + "\"managingOrganization\":{\"reference\":\"Organization/lilleborg\"}}"));
    FhirServerStub.on(
        "Organization",
        exchange ->
            FhirServerStub.send(
                exchange,
                200,
                FHIR,
                "{\"resourceType\":\"Organization\",\"id\":\"lilleborg\",\"name\":\"Lilleborg\","
                    + "\"partOf\":{\"reference\":\"Organization/bydelen\"}}"));
  }

  @Test
  @Requirement(1102)
  void thePlaceOfATaskAndThenItsUnitAreRead() {
    call(at("Location/lilleborg-2")).statusCode(200).body(EXTENSION, not(hasKey("unavailable")));
    assertThat(FhirServerStub.asked())
        .containsOnlyOnce("/fhir/Location/lilleborg-2")
        .containsOnlyOnce("/fhir/Organization/lilleborg")
        // Two rounds, and no more.
        .doesNotContain("/fhir/Organization/bydelen");
    assertThat(FhirServerStub.tokens()).containsOnly("Bearer " + FhirServerStub.TOKEN);
  }

  @Test
  void theAddressOfTheSameServerIsAReferenceToo() {
    call(at(FhirServerStub.base() + "/Location/lilleborg-2/_history/4")).statusCode(200);
    assertThat(FhirServerStub.asked()).containsOnlyOnce("/fhir/Location/lilleborg-2");
  }

  @Test
  void theAddressOfAnotherServerIsLeftAlone() {
    call(at("https://elsewhere.example.org/fhir/Location/lilleborg-2")).statusCode(200);
    assertThat(FhirServerStub.asked()).noneMatch(path -> path.contains("Location"));
  }

  @Test
  void whatCameWithTheCallIsNotReadAgainAndNeitherIsWhatIsKnownToBeNothing() {
    HandOutCall call = at("Location/lilleborg-2");
    call.prefetch().putNull("location");
    call(call).statusCode(200);
    assertThat(FhirServerStub.asked())
        .noneMatch(path -> path.contains("/Location/"))
        .noneMatch(path -> path.contains("/Practitioner/"))
        .noneMatch(path -> path.contains("/Patient/"));
  }

  @Test
  void withoutAServerNothingIsReadAndNothingIsUnavailable() {
    HandOutCall call = HandOutCall.prefetched();
    task(call).putObject("location").put("reference", "Location/lilleborg-2");
    call(call).statusCode(200).body(UNAVAILABLE, not(hasKey("location")));
    assertThat(FhirServerStub.asked()).isEmpty();
  }

  @Test
  void aPlaceThatCannotBeReadIsTold() {
    FhirServerStub.on("Location", exchange -> FhirServerStub.send(exchange, 403, FHIR, "{}"));
    call(at("Location/lilleborg-2"))
        .statusCode(200)
        .body(UNAVAILABLE, hasEntry("location", "REFUSED"));
  }

  @Test
  void anotherResourceThanTheOneAskedForIsNoAnswer() {
    FhirServerStub.on(
        "Location",
        exchange ->
            FhirServerStub.send(
                exchange, 200, FHIR, "{\"resourceType\":\"Location\",\"id\":\"another\"}"));
    call(at("Location/lilleborg-2"))
        .statusCode(200)
        .body(UNAVAILABLE, hasEntry("location", "OTHER_RESOURCE"));
  }

  @Test
  @Requirement(1102)
  void noMoreThanFiftyAreReadAndTheRestIsTold() {
    HandOutCall call = HandOutCall.prefetched().from(FhirServerStub.base());
    ArrayNode tasks = (ArrayNode) call.context().at("/tasks/entry");
    ObjectNode task = task(call);
    for (int i = 0; i < 60; i++) {
      ObjectNode copy = task.deepCopy().put("id", "utdeling-" + i);
      copy.putObject("location").put("reference", "Location/sted-" + i);
      tasks.addObject().set("resource", copy);
    }
    call(call).statusCode(200).body(UNAVAILABLE, hasEntry("location", "TOO_MANY_REFERENCES"));
    assertThat(FhirServerStub.asked())
        .filteredOn(path -> path.contains("/Location/"))
        .hasSize(ReferredTo.MOST);
  }

  @Test
  void aUserWhoIsARoleIsReadAndThenThePersonWhoHasIt() {
    FhirServerStub.on(
        "PractitionerRole",
        exchange ->
            FhirServerStub.send(
                exchange,
                200,
                FHIR,
                exchange.getRequestURI().toString().contains("?")
                    ? FhirServerStub.page("").replaceAll(",\"link\":.*", "}")
                    : "{\"resourceType\":\"PractitionerRole\",\"id\":\"r1\",\"practitioner\":"
                        + "{\"reference\":\"Practitioner/kari\"}}"));
    HandOutCall call = HandOutCall.bare().from(FhirServerStub.base());
    call.context().put("userId", "PractitionerRole/r1");
    call(call).statusCode(200);
    assertThat(FhirServerStub.asked())
        .containsAll(List.of("/fhir/PractitionerRole/r1", "/fhir/Practitioner/kari"));
  }

  private static HandOutCall at(String location) {
    HandOutCall call = HandOutCall.prefetched().from(FhirServerStub.base());
    task(call).putObject("location").put("reference", location);
    return call;
  }

  private static ObjectNode task(HandOutCall call) {
    return (ObjectNode) call.context().at("/tasks/entry/0/resource");
  }

  private static String last(HttpExchange exchange) throws IOException {
    return exchange.getRequestURI().getPath().replaceAll(".*/", "");
  }
}
