package no.byrutine.service.hooks;

import static no.byrutine.service.hooks.CdsServicesTest.call;
import static no.byrutine.service.hooks.CdsServicesTest.refused;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong patient: a call whose parts are not about one and the same is never decided on. */
@QuarkusTest
@QuarkusTestResource(FhirServerStub.class)
class SamePatientTest {

  private static final String UNAVAILABLE = "extension.'no.byrutine.decision'.unavailable";

  @BeforeEach
  void theServerBehaves() {
    FhirServerStub.reset();
  }

  @Test
  @Requirement(1101)
  void aPrefetchedPatientWithAnotherIdIsRefused() {
    HandOutCall call = HandOutCall.prefetched();
    call.prefetch().withObject("/patient").put("id", "urolig");
    refused(call, 422, "prefetch.patient.id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Patient/urolig",
        "https://journal.example.org/fhir/Patient/urolig",
        "Patient/urolig/_history/2"
      })
  @Requirement(1101)
  void aPrefetchedResourceAboutAnotherPatientIsRefused(String other) {
    HandOutCall call = HandOutCall.prefetched();
    resource(call.prefetch(), "medicationRequest").withObject("/subject").put("reference", other);
    refused(call, 422, "prefetch.medicationRequest.entry[0].resource.subject");
    HandOutCall allergy = HandOutCall.prefetched();
    resource(allergy.prefetch(), "allergyIntolerance")
        .withObject("/patient")
        .put("reference", other);
    refused(allergy, 422, "prefetch.allergyIntolerance.entry[0].resource.patient");
  }

  @Test
  @Requirement(1101)
  void aTaskInTheContextForAnotherPatientIsRefusedWithoutSayingWho() {
    HandOutCall call = HandOutCall.prefetched();
    resource(call.context(), "tasks").withObject("/for").put("reference", "Patient/urolig");
    call(call)
        .statusCode(422)
        .body("issue[0].expression[0]", containsString("context.tasks.entry[0].resource.for"))
        .body("issue.details.text", everyItem(not(containsString("urolig"))));
  }

  @Test
  void theSamePatientByAWholeAddressIsTheSame() {
    HandOutCall call = HandOutCall.prefetched();
    resource(call.prefetch(), "medicationRequest")
        .withObject("/subject")
        .put("reference", "https://journal.example.org/fhir/Patient/rolig/_history/3");
    call(call).statusCode(200);
  }

  @Test
  @Requirement(1101)
  void aServerThatAnswersWithAnotherPatientsDataHasNotAnswered() {
    FhirServerStub.on(
        "AllergyIntolerance",
        exchange ->
            FhirServerStub.send(
                exchange,
                200,
                "application/fhir+json",
                "{\"resourceType\":\"AllergyIntolerance\",\"id\":\"a\",\"patient\":"
                    + "{\"reference\":\"Patient/urolig\"}}"));
    call(HandOutCall.bare().from(FhirServerStub.base()))
        .statusCode(200)
        .body(UNAVAILABLE, hasEntry("allergyIntolerance", "OTHER_PATIENT"));
  }

  @Test
  @Requirement(1064)
  void anIdWithItsTypeIsRefusedWithWhatToLeaveOut() {
    for (String field : List.of("patientId", "encounterId", "taskId")) {
      HandOutCall call = HandOutCall.prefetched();
      call.context().put(field, "Patient/rolig");
      call(call)
          .statusCode(422)
          .body("issue[0].expression[0]", containsString("context." + field))
          .body("issue[0].details.text", containsString("Utelat ressurstypen"));
    }
    HandOutCall injected = HandOutCall.prefetched();
    injected.context().put("patientId", "p1&_include=$1");
    refused(injected, 422, "context.patientId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kari", "Practitioner/", "Patient/rolig", "Practitioner/a/b", "Device/x"})
  @Requirement(1064)
  void aUserWhoIsNoClinicianByTypeAndIdIsRefused(String user) {
    HandOutCall call = HandOutCall.prefetched();
    call.context().put("userId", user);
    refused(call, 422, "context.userId");
  }

  @Test
  void aUserMayBeARole() {
    HandOutCall call = HandOutCall.prefetched();
    call.context().put("userId", "PractitionerRole/kari-lilleborg");
    call(call).statusCode(200);
  }

  private static ObjectNode resource(ObjectNode holder, String key) {
    return (ObjectNode) holder.at("/" + key + "/entry/0/resource");
  }
}
