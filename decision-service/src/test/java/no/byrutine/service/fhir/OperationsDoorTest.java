package no.byrutine.service.fhir;

import static no.byrutine.service.fhir.FhirCase.example;
import static no.byrutine.service.fhir.FhirCase.parameters;
import static no.byrutine.service.fhir.FhirCase.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The operations on a PlanDefinition. */
@QuarkusTest
class OperationsDoorTest {

  private static final String HAND_OUT = "legemiddelhaandtering-utdeling";

  @Test
  void aCaseIsDecidedFromParametersToParameters() {
    String value =
        "parameter.find { it.name == 'value' && it.part[0].valueCode == 'egenandel-aar' }";
    post("egenandel", "$decide", parameters(example("egenandel")))
        .statusCode(200)
        .contentType(startsWith(FhirCase.FHIR))
        .header("Cache-Control", "no-store")
        .body("resourceType", equalTo("Parameters"))
        .body(
            "parameter.find { it.name == 'outcome' }.valueCoding.code",
            equalTo("foreloepig-beregnet"))
        .body("parameter.find { it.name == 'on' }.valueDate", equalTo("2025-06-01"))
        .body(value + ".part.find { it.name == 'value' }.valueMoney.currency", equalTo("NOK"))
        .body("parameter.name", hasItems("pack", "subject", "finding", "parameter"))
        .body(
            "parameter.find { it.name == 'guidance' }.resource.resourceType",
            equalTo("GuidanceResponse"));
  }

  @Test
  void aPatientIsGivenARequestGroup() {
    post(HAND_OUT, "$apply", parameters(example("legemiddelhaandtering")))
        .statusCode(200)
        .body("resourceType", equalTo("Bundle"))
        .body("entry.resource.resourceType", contains("GuidanceResponse", "RequestGroup"))
        .body("entry[0].resource.subject.reference", equalTo("Patient/rolig"))
        .body("entry[0].resource.result.reference", startsWith("urn:uuid:"))
        .body(
            "entry[0].resource.contained[0].parameter.find { it.name == 'outcome' }.valueCoding.code",
            equalTo("blokkert"))
        .body("entry[1].resource.action.title", hasItem(containsString("effekten av dosen")))
        .body("entry[1].resource.contained[0].resourceType", equalTo("Task"));
  }

  @Test
  void aPlaceIsGivenWhatIsSuggestedAndTheGuidanceHasNoSubject() {
    post("miljoerettet-helsevern-radon", "$apply", parameters(example("miljoerettet-helsevern")))
        .statusCode(200)
        .body("entry[0].resource.resourceType", equalTo("GuidanceResponse"))
        .body("entry[0].resource.subject", nullValue())
        .body("entry[0].resource.note.text", not(equalTo(java.util.List.of())))
        .body("entry.resource.resourceType", not(hasItem("RequestGroup")))
        .body(
            "entry.resource.resourceType",
            everyItem(is(oneOf("GuidanceResponse", "Task", "Communication"))))
        .body("entry[1].resource", notNullValue());
  }

  @Test
  void whatIsMissingIsToldWithWhatItIsFor() {
    post(HAND_OUT, "$validate", parameters(example("legemiddelhaandtering")))
        .statusCode(200)
        .body("resourceType", equalTo("OperationOutcome"))
        .body("issue.severity", everyItem(is(oneOf("warning", "information"))))
        .body("issue.details.text", hasItem(startsWith("legemiddel (Medication) mangler")));
  }

  @Test
  void whatWouldBeRefusedIsAnErrorWithItsPlace() {
    String wrong = example("egenandel").replaceFirst("\"code\": \"NOK\"", "\"code\": \"EUR\"");
    post("egenandel", "$validate", parameters(wrong))
        .statusCode(200)
        .body("issue.severity", hasItem("error"))
        .body("issue.expression.flatten()", hasItem(startsWith("Bundle.entry[")));
    post("egenandel", "$decide", parameters(wrong))
        .statusCode(422)
        .body("issue.expression.flatten()", hasItem(startsWith("Bundle.entry[")));
  }

  @Test
  void parametersThatWeDoNotKnowAreRefusedByTheirPlace() {
    refused("{\"resourceType\":\"Bundle\"}", "Parameters.resourceType");
    refused(one("\"name\":\"subject\",\"valueString\":\"x\""), "Parameters.parameter[0].name");
    refused(one("\"name\":\"on\",\"valueString\":\"2025-06-01\""), "Parameters.parameter[0]");
    refused(one("\"name\":\"on\",\"valueDate\":null"), "Parameters.parameter[0].valueDate");
    refused(one("\"name\":\"on\",\"extension\":[]"), "Parameters.parameter[0].extension");
    refused(one("\"name\":\"bundle\",\"resource\":7"), "Parameters.parameter[0].resource");
    refused(one("\"name\":\"policy\",\"part\":[]"), "Parameters.parameter[0]");
    refused(one("\"name\":\"policy\",\"part\":7"), "Parameters.parameter[0].part");
    refused("{\"resourceType\":\"Parameters\",\"parameter\":{}}", "Parameters.parameter");
    refused("{\"resourceType\":\"Parameters\",\"parameter\":[]}", "bundle");
    refused(
        "{\"resourceType\":\"Parameters\",\"resourceType\":\"Parameters\"}",
        "Parameters.resourceType");
  }

  @Test
  void anUnknownPlanIsNotFound() {
    post("egenandel-radon", "$decide", parameters(example("egenandel"))).statusCode(404);
  }

  @Test
  void anUnknownOperationIsNotFound() {
    post("egenandel", "$evaluate", parameters(example("egenandel")))
        .statusCode(404)
        .body("issue[0].code", equalTo("not-found"));
  }

  private static String one(String members) {
    return "{\"resourceType\":\"Parameters\",\"parameter\":[{" + members + "}]}";
  }

  private static void refused(String parameters, String element) {
    post("egenandel", "$decide", parameters)
        .statusCode(400)
        .contentType(startsWith(FhirCase.FHIR))
        .body("issue.expression.flatten()", hasItem(element));
  }
}
