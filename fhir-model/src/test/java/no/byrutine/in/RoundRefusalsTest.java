package no.byrutine.in;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A limit or a time that cannot be read is refused, and never passed over")
class RoundRefusalsTest {

  private static final String HERE = "Bundle.entry[1].resource.";

  private static List<Issue> refused(String shortly) {
    BadInput refusal = catchThrowableOfType(BadInput.class, () -> Round.read(shortly));
    assertThat(refusal).as("refusal of %s", shortly).isNotNull();
    return refusal.issues();
  }

  private static String placed(List<Issue> issues) {
    return issues.stream()
        .map(issue -> issue.code() + " " + issue.expression().replace(HERE, ""))
        .collect(joining("\n"));
  }

  private static String dosage(String elements) {
    return placed(refused("{ 'MedicationRequest': { 'dosageInstruction': { " + elements + " } } }"))
        .replace("dosageInstruction[0].", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "'dose': '-1 mg'; value doseAndRate[0].doseQuantity.value",
        "'dose': '500 NOK'; value doseAndRate[0].doseQuantity.system",
        "'dose': '1000000000000000 mg'; value doseAndRate[0].doseQuantity.value",
        "'dose': { 'value': 5, 'comparator': '<' }; not-supported doseAndRate[0].doseQuantity.comparator",
        "'dose': { 'value': 5, 'unit': 'mg', 'system': 'http://unitsofmeasure.org', 'code': 'g' }; conflict doseAndRate[0].doseQuantity.unit",
        "'dose': { 'value': 5, 'unit': 'mL', 'system': 'http://unitsofmeasure.org', 'code': 'mg' }; conflict doseAndRate[0].doseQuantity.unit",
        "'doseAndRate': [ { 'doseQuantity': '500 mg' }, { 'doseQuantity': '1 {tablet}' } ]; value doseAndRate[1]",
        "'doseAndRate': [ { 'doseRange': { 'low': '1 mg', 'high': '2 mg' } } ]; not-supported doseAndRate[0].doseRange",
        "'max': { 'numerator': '4 g' }; required maxDosePerPeriod.denominator.value",
        "'max': { 'denominator': '24 h' }; required maxDosePerPeriod.numerator.value",
        "'max': { 'numerator': '4 g', 'denominator': { 'value': 24 } }; value maxDosePerPeriod.denominator.code",
        "'max': { 'numerator': '4 g', 'denominator': '24 mg' }; value maxDosePerPeriod.denominator.code",
        "'max': '4 g/0h'; value maxDosePerPeriod.denominator.value",
        "'max': '4 g/1mo'; value maxDosePerPeriod.denominator.code",
        "'maxOnce': '-1 g'; value maxDosePerAdministration.value",
        "'timing': { 'event': [ '2026-01-10' ] }; not-supported timing.event",
        "'timing': { 'repeat': { 'boundsDuration': '7 d' } }; not-supported timing.repeat.boundsDuration",
        "'timing': { 'repeat': { 'boundsPeriod': '2026-02-01..2026-01-01' } }; value timing.repeat.boundsPeriod.end",
        "'timing': { 'repeat': { 'frequency': 2, 'period': 1 } }; required timing.repeat.periodUnit",
        "'timing': { 'repeat': { 'periodMax': 1, 'periodUnit': 'd' } }; required timing.repeat.period",
        "'frequency': '4/0h'; value timing.repeat.period",
        "'timing': { 'repeat': { 'frequency': 1, 'period': -4, 'periodUnit': 'h' } }; value timing.repeat.period",
        "'frequency': '4-2/d'; value timing.repeat.frequencyMax",
        "'frequency': '1/6-4h'; value timing.repeat.periodMax",
        "'frequency': '1/1.5mo'; value timing.repeat.period",
        "'timing': { 'repeat': { 'timeOfDay': [ '24:00:00' ] } }; value timing.repeat.timeOfDay[0]",
        "'modifierExtension': [ { 'url': 'http://x', 'valueBoolean': true } ]; not-supported modifierExtension[0]",
        "'timing': { 'modifierExtension': [ { 'url': 'http://x', 'valueBoolean': true } ] }; not-supported timing.modifierExtension[0]"
      })
  void aDosageIsRefusedAtItsElement(String elements, String expected) {
    assertThat(dosage(elements)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        // Times
        "{ 'MedicationAdministration': { 'effectiveDateTime': '2026-01-10T08:00:00' } }; value effectiveDateTime",
        "{ 'MedicationAdministration': { 'effectiveDateTime': '2026-02-30' } }; value effectiveDateTime",
        "{ 'MedicationAdministration': { 'effective': '2026-01-10T09:00:00Z..2026-01-10T08:00:00Z' } }; value effectivePeriod.end",
        "{ 'Task': { 'executionPeriod': '2026-01-10T09:00:00Z..2026-01-10T09:30:00+01:00' } }; value executionPeriod.end",
        "{ 'PractitionerRole': { 'period': '2026-02-01..2026-01-01' } }; value period.end",
        // Choices of types
        "{ 'Procedure': { 'performedString': 'i går' } }; not-supported performedString",
        "{ 'SupplyDelivery': { 'occurrenceTiming': '1/d' } }; not-supported occurrenceTiming",
        "{ 'CarePlan': { 'activity': { 'scheduledString': 'hver dag' } } }; not-supported activity[0].detail.scheduledString",
        "{ 'CarePlan': { 'activity': { 'scheduledTiming': '1/d' } } }; not-supported activity[0].detail.scheduledTiming",
        "{ 'MedicationRequest': { 'substitution': { 'allowedCodeableConcept': 'x|nei' } } }; not-supported substitution.allowedCodeableConcept",
        "{ 'Medication': { 'ingredient': { 'itemReference': 'Substance/1' } } }; not-supported ingredient[0].itemReference",
        // What turns the meaning around
        "{ 'MedicationRequest': { 'doNotPerform': true } }; not-supported doNotPerform",
        "{ 'CarePlan': { 'activity': { 'doNotPerform': true } } }; not-supported activity[0].detail.doNotPerform",
        "{ 'Consent': { 'provision': { 'type': 'permit', 'provision': [ { 'type': 'deny' } ] } } }; not-supported provision.provision",
        "{ 'Practitioner': { 'qualification': { 'code': 'sykepleier', 'modifierExtension': [ { 'url': 'http://x', 'valueBoolean': true } ] } } }; not-supported qualification[0].modifierExtension[0]",
        "{ 'MedicationAdministration': { 'performer': { 'actor': 'Practitioner/a', 'modifierExtension': [ { 'url': 'http://x', 'valueBoolean': true } ] } } }; not-supported performer[0].modifierExtension[0]",
        // Amounts
        "{ 'MedicationAdministration': { 'dosage': '-500 mg' } }; value dosage.dose.value",
        "{ 'MedicationDispense': { 'daysSupply': '-7 d' } }; value daysSupply.value",
        "{ 'SupplyDelivery': { 'suppliedItem': { 'quantity': '-1 {tablet}' } } }; value suppliedItem.quantity.value",
        "{ 'CarePlan': { 'activity': { 'dailyAmount': '-80 mg' } } }; value activity[0].detail.dailyAmount.value",
        // Persons
        "{ 'Practitioner': { 'identifier': 'hpr|123456' } }; value identifier[0].value",
        "{ 'Practitioner': { 'identifier': 'hpr|1234567890' } }; value identifier[0].value",
        "{ 'Practitioner': { 'identifier': 'hpr|91448X9' } }; value identifier[0].value",
        "{ 'Practitioner': { 'identifier': [ 'hpr|9144889', 'hpr|9144890' ] } }; conflict identifier[1].value",
        "{ 'Condition': { 'onset': '-1 a' } }; value onsetAge.value",
        "{ 'Condition': { 'onset': '70 d' } }; value onsetAge.code",
        "{ 'Condition': { 'onset': '70 NOK' } }; value onsetAge.system",
        "{ 'Observation': { 'component': { 'code': 'x|a', 'value': '5 NOK' } } }; value component[0].valueQuantity.system",
        "{ 'Observation': { 'component': { 'code': 'x|a', 'valueQuantity': { 'value': 5, 'comparator': '<' } } } }; not-supported component[0].valueQuantity.comparator",
        "{ 'Observation': { 'component': { 'code': 'x|a', 'valueString': 'mye' } } }; not-supported component[0].valueString",
        "{ 'QuestionnaireResponse': { 'item': { '1': '5 NOK' } } }; value item[0].answer[0].valueQuantity.system",
        "{ 'QuestionnaireResponse': { 'item': { '1': { 'valueAttachment': { 'title': 'x' } } } } }; not-supported item[0].answer[0].valueAttachment",
        "{ 'QuestionnaireResponse': { 'item': { '1': { 'valueDecimal': 1000000000000000 } } } }; value item[0].answer[0].valueDecimal",
        "{ 'Condition': { 'onsetString': 'som barn' } }; not-supported onsetString",
        "{ 'Goal': { 'startCodeableConcept': 'x|innkomst' } }; not-supported startCodeableConcept",
        "{ 'QuestionnaireResponse': { 'item': [ { 'linkId': '1', 'answer': [ { 'valueBoolean': true, 'item': [ { 'linkId': '2', 'modifierExtension': [ { 'url': 'http://x', 'valueBoolean': true } ] } ] } ] } ] } }; not-supported item[0].answer[0].item[0].modifierExtension[0]",
        "{ 'DocumentReference': { 'context': { 'modifierExtension': [ { 'url': 'http://x', 'valueBoolean': true } ] } } }; not-supported context.modifierExtension[0]",
        // Our extensions
        "{ 'PractitionerRole': { 'extension': [ { 'url': 'https://byrutine.no/fhir/StructureDefinition/fullmakt-pasient', 'valueString': 'Patient/beboer' } ] } }; value extension[0].valueReference",
        "{ 'PractitionerRole': { 'extension': [ { 'url': 'https://byrutine.no/fhir/StructureDefinition/fullmakt-pasient', 'valueReference': { 'display': 'Kari' } } ] } }; required extension[0].valueReference.reference",
        "{ 'PractitionerRole': { 'extension': [ { 'url': 'https://byrutine.no/fhir/StructureDefinition/fullmakt-gitt-av', 'valueReference': { 'reference': 'Practitioner/a' } }, { 'url': 'https://byrutine.no/fhir/StructureDefinition/fullmakt-gitt-av', 'valueReference': { 'reference': 'Practitioner/b' } } ] } }; value extension[1]",
        "{ 'Practitioner': { 'qualification': { 'code': 'sykepleier', 'extension': [ { 'url': 'https://byrutine.no/fhir/StructureDefinition/begrensning', 'valueCodeableConcept': { 'text': 'x' } } ] } } }; value qualification[0].extension[0].valueString",
        "{ 'Medication': { 'extension': [ { 'url': 'https://byrutine.no/fhir/StructureDefinition/anbrudd', 'valueDate': '2026-01-10' } ] } }; value extension[0].valueDateTime"
      })
  void anElementIsRefusedWhereItStands(String shortly, String expected) {
    assertThat(placed(refused(shortly))).isEqualTo(expected);
  }

  @Test
  void aMedicineWithTwoGroupsIsRefused() {
    String group =
        """
        { 'url': 'http://hl7.no/fhir/StructureDefinition/no-basis-prescriptiongroup', 'extension': [
          { 'url': 'prescriptiongroup', 'valueCodeableConcept': { 'coding': [
            { 'system': 'urn:oid:2.16.578.1.12.4.1.1.7421', 'code': '%s' } ] } } ] }""";

    assertThat(
            placed(
                refused(
                    "{ 'Medication': { 'extension': [ "
                        + group.formatted("A")
                        + ", "
                        + group.formatted("C")
                        + " ] } }")))
        .isEqualTo("value extension");
  }

  @Test
  void whatTurnsAMedicineAroundIsRefusedAlsoThroughAReference() {
    Inputs orders = new Inputs(List.of(Case.any("MedicationRequest")), Round.CONCEPTS);
    String json =
        Round.bundle(
            "{ 'Medication': { 'id': 'b', 'modifierExtension': [ { 'url': 'http://x',"
                + " 'valueBoolean': true } ] } }",
            "{ 'MedicationRequest': { 'medication': 'Medication/b' } }");

    BadInput refusal =
        catchThrowableOfType(BadInput.class, () -> new BundleReader().read(json, orders));

    assertThat(refusal.issues())
        .extracting(Issue::expression)
        .containsExactly(
            "Bundle.entry[2].resource.medicationReference.resolve().modifierExtension[0]");
  }

  @Test
  void anHprNumberIsNotRepeated() {
    assertThat(refused("{ 'Practitioner': { 'identifier': 'hpr|123456' } }").toString())
        .doesNotContain("123456");
  }

  @Test
  @DisplayName("an order that says only its month is refused, and not taken for one of the first")
  void anOrderThatSaysOnlyItsMonthIsRefused() {
    assertThat(refused("{ 'MedicationRequest': { 'authoredOn': '2026-03' } }"))
        .extracting(Issue::expression)
        .singleElement()
        .asString()
        .endsWith("authoredOn");
  }
}
