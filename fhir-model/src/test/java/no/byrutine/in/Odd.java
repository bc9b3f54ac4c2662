package no.byrutine.in;

import java.util.List;
import java.util.Random;

/** Resources with what FHIR's specification allows and is seldom sent. */
final class Odd {

  private static final String PLAIN =
      "<div xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"nb\"><p>En <b>to</b><br/>tre</p>"
          + "<table border=\"1\"><tr><td>4</td></tr></table></div>";

  /** One of each, in one Bundle. */
  static final String BUNDLE = bundle(String.join("}, { \"resource\": ", resources()));

  private Odd() {}

  static String bundle(String resource) {
    return "{ \"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": ["
        + " { \"fullUrl\": \"http://ex.no/fhir/Medication/boks\", \"resource\": "
        + resource
        + " } ] }";
  }

  static List<String> resources() {
    return List.of(
        // The type last, text of two kinds, an address with the bydel, a primitive without a value.
        """
        { "id": "a", "birthDate": "1940-03",
          "_gender": { "extension": [ { "url": "http://ex.no/x", "valueCode": "unknown" } ] },
          "deceasedDateTime": "2025-04-30T22:30:00.123Z",
          "text": { "status": "generated", "div": "<div xmlns=\\"http://www.w3.org/1999/xhtml\\">x</div>" },
          "address": [ { "line": [ null, "Vei 1" ], "_line": [ { "id": "l" }, null ],
            "extension": [ { "url": "http://hl7.no/fhir/StructureDefinition/no-basis-urban-district",
              "valueCoding": { "system": "urn:x", "code": "030105" } } ] } ],
          "resourceType": "Patient" }\
        """,
        // Decimals are exact, blanks are nothing, and a dose may be a range.
        """
        { "resourceType": "MedicationRequest", "id": "b", "status": "active", "intent": "order",
          "subject": { "reference": "Patient/a", "display": "  " },
          "requester": { "display": "  " },
          "medicationReference": { "reference": "#m" },
          "contained": [ { "resourceType": "Medication", "id": "m", "code": { "coding": [
            { "system": "http://www.whocc.no/atc", "code": "N02BE01" } ] },
            "extension": [ { "url": "http://hl7.no/fhir/StructureDefinition/no-basis-prescriptiongroup",
              "extension": [ { "url": "prescriptiongroup", "valueCodeableConcept": { "coding": [
                { "system": "urn:oid:2.16.578.1.12.4.1.1.7421", "code": "A" } ] } } ] } ] } ],
          "dosageInstruction": [ { "text": " ", "asNeededBoolean": true,
            "timing": { "repeat": { "frequency": 2, "period": 1.50, "periodUnit": "d",
              "when": [ "MORN", null ], "_when": [ null, { "id": "w" } ],
              "timeOfDay": [ "08:00:00", "20:30:00" ], "boundsPeriod": { "start": "2025" } } },
            "doseAndRate": [ { "doseQuantity": { "value": 1.500, "system": "http://unitsofmeasure.org",
              "code": "mg" } }, { "doseRange": { "low": { "value": 1e2 } } } ],
            "maxDosePerPeriod": { "numerator": { "value": 4, "unit": " ",
              "system": "http://unitsofmeasure.org", "code": "g" }, "denominator": { "value": 24,
              "system": "http://unitsofmeasure.org", "code": "h" } } } ] }\
        """,
        """
        { "resourceType": "MedicationAdministration", "id": "c", "status": "completed",
          "medicationReference": { "reference": "http://ex.no/fhir/Medication/boks/_history/2" },
          "subject": { "reference": "http://ex.no/fhir/Patient/a" },
          "effectivePeriod": { "start": "2025-04-30T23:59:59+02:00", "_end": { "id": "e" } },
          "performer": [ { "actor": { "reference": "Practitioner/p" }, "function": { "text": "x" } } ],
          "extension": [ { "url": "https://byrutine.no/fhir/StructureDefinition/observert-inntak",
            "valueBoolean": true } ],
          "dosage": { "dose": { "value": 0.10, "system": "http://unitsofmeasure.org", "code": "mg" } } }\
        """,
        """
        { "resourceType": "Observation", "id": "d", "status": "final", "code": { "text": "x" },
          "valueQuantity": { "value": -0.0, "comparator": "<", "system": "http://unitsofmeasure.org",
            "code": "mg" },
          "effectiveInstant": "2025-04-30T22:30:00+02:00", "identifier": [ { "value": "1" } ],
          "component": [ { "code": { "coding": [ { "system": "x", "code": "y" } ] }, "valueInteger": 4 },
            { "code": { "text": "y" }, "valueRange": { "low": { "value": 1 } } },
            { "code": { "text": "y" }, "_valueBoolean": { "extension": [
              { "url": "http://ex.no/x", "valueDecimal": 1.0 } ] } } ] }\
        """,
        """
        { "resourceType": "Practitioner", "id": "p", "active": false,
          "identifier": [ { "use": "old", "system": "urn:oid:2.16.578.1.12.4.1.4.4", "value": "1111111" },
            { "system": "urn:oid:2.16.578.1.12.4.1.4.4", "value": "9144889" } ],
          "qualification": [ { "code": { "coding": [ { "code": "SP", "system": "urn:x" } ] },
            "extension": [ { "url": "https://byrutine.no/fhir/StructureDefinition/begrensning",
              "valueString": "x" } ], "issuer": { "identifier": { "value": "x" } } } ] }\
        """,
        """
        { "resourceType": "QuestionnaireResponse", "id": "q", "status": "completed",
          "questionnaire": "https://ex.no/Questionnaire/x|1", "authored": "2026-01-09T08:00:00+01:00",
          "item": [ { "linkId": "1", "answer": [ { "valueDecimal": 2.50 }, { "valueDate": "2026" },
            { "valueReference": { "reference": "Patient/a" } }, { "valueUri": "urn:x" } ] },
            { "linkId": "2", "item": [ { "linkId": "2.1", "answer": [ { "valueCoding": {
              "display": "ja" } }, { "valueAttachment": { "url": "x" } } ] } ] } ] }\
        """,
        """
        { "resourceType": "Parameters", "parameter": [ { "name": "x", "resource": {
          "resourceType": "Patient", "id": "a", "contained": [ { "id": "o", "resourceType": "Organization" } ],
          "managingOrganization": { "reference": "#o" } } } ] }\
        """,
        """
        { "resourceType": "Patient" }\
        """,
        """
        { "resourceType": "Goal", "lifecycleStatus": "active", "startCodeableConcept": { "text": "x" },
          "description": { "text": "Hjem" }, "subject": { "reference": "urn:uuid:1" },
          "modifierExtension": [ { "url": "http://ex.no/x", "valueBoolean": true } ],
          "implicitRules": "http://ex.no/rules" }\
        """);
  }

  /** A plain narrative with letters of it changed. */
  static String narrative(long seed, int times) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(PLAIN);
    String letters = "<>/\"= &;abp1!?-:[]\u00e6\n";
    for (int i = 0; i < times; i++) {
      int at = random.nextInt(text.length());
      char letter = letters.charAt(random.nextInt(letters.length()));
      switch (random.nextInt(3)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, letter);
        default -> text.setCharAt(at, letter);
      }
    }
    return text.toString();
  }
}
