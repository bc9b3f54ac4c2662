package no.byrutine.in;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.decision.Words;
import no.byrutine.fhir.Coding;

/** A stay with its sums, as a sender would write it, and what a pack asks for of it. */
final class Case {

  private static final String OURS = "https://byrutine.no/fhir/CodeSystem/";

  static final Inputs INPUTS =
      new Inputs(
          List.of(
              input("beboer", "Patient", List.of(), List.of(), null, null),
              input("paaroerende", "RelatedPerson", List.of(), List.of(), null, null),
              input(
                  "opphold", "Encounter", List.of("langtid"), List.of("period.start"), null, null),
              input("rom", "Location", List.of("enerom"), List.of(), null, null),
              input("institusjon", "Organization", List.of(), List.of(), null, null),
              input(
                  "inntekt",
                  "Observation",
                  List.of("inntekt"),
                  List.of("valueQuantity.value", "effectivePeriod.start"),
                  "NOK",
                  "0"),
              input("naering", "Observation", List.of("naering"), List.of(), "NOK", null),
              input(
                  "doegnkostnad",
                  "ChargeItemDefinition",
                  List.of("doegnkostnad"),
                  List.of("propertyGroup.priceComponent.amount.value"),
                  "NOK",
                  "0"),
              input("hjelp", "ChargeItem", List.of("bistand"), List.of(), "h", "0"),
              input("vedtak", "ServiceRequest", List.of("bistand"), List.of(), "h", "0")),
          new Concepts(
              Map.of(
                  "langtid", List.of(new Coding(OURS + "oppholdstype", "langtid")),
                  "enerom", List.of(new Coding(OURS + "romtype", "enerom")),
                  "inntekt", List.of(new Coding(OURS + "oekonomipost", "pensjon-folketrygd")),
                  "naering", List.of(new Coding(OURS + "oekonomipost", "naeringsinntekt")),
                  "gjeldsrenter", List.of(new Coding(OURS + "oekonomipost", "gjeldsrenter")),
                  "doegnkostnad",
                      List.of(new Coding(OURS + "kostnad", "langtid-uten-kapitalkostnader")),
                  "bistand",
                      List.of(
                          new Coding(OURS + "praktisk-bistand-tjeneste", "praktisk-bistand")))));

  /** Entries 0 to 6; the tests count on their order. */
  static final String GOOD =
      """
      {
        "resourceType": "Bundle",
        "type": "collection",
        "entry": [
          { "fullUrl": "urn:uuid:7d0f0b5e-1f7b-4c43-9f0e-6f2a5a6f0001", "resource": {
            "resourceType": "Patient", "id": "beboer-1", "birthDate": "1940-03-12",
            "name": [ { "family": "Fjellrev", "given": [ "Tøff" ] } ] } },
          { "resource": {
            "resourceType": "Encounter", "id": "opphold-1", "status": "in-progress",
            "class": { "system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "IMP" },
            "type": [ { "coding": [
              { "system": "https://byrutine.no/fhir/CodeSystem/oppholdstype", "code": "langtid" } ] } ],
            "subject": { "reference": "urn:uuid:7d0f0b5e-1f7b-4c43-9f0e-6f2a5a6f0001" },
            "period": { "start": "2024-02-01" },
            "location": [ { "location": { "reference": "Location/rom-1" },
              "period": { "start": "2024-02-01", "end": "2025-01-31" } } ],
            "serviceProvider": { "reference": "Organization/sykehjem-1" } } },
          { "resource": {
            "resourceType": "Location", "id": "rom-1",
            "type": [ { "coding": [
              { "system": "https://byrutine.no/fhir/CodeSystem/romtype", "code": "enerom" } ] } ] } },
          { "resource": {
            "resourceType": "Observation", "id": "post-1", "status": "final",
            "code": { "coding": [
              { "system": "https://byrutine.no/fhir/CodeSystem/oekonomipost",
                "code": "pensjon-folketrygd" } ] },
            "subject": { "reference": "Patient/beboer-1" },
            "effectivePeriod": { "start": "2025-01-01", "end": "2025-12-31" },
            "valueQuantity": { "value": 300000, "unit": "NOK",
              "system": "urn:iso:std:iso:4217", "code": "NOK" } } },
          { "resource": {
            "resourceType": "ChargeItemDefinition", "id": "doegn-1", "status": "active",
            "url": "https://byrutine.no/fhir/ChargeItemDefinition/doegn-1",
            "code": { "coding": [
              { "system": "https://byrutine.no/fhir/CodeSystem/kostnad",
                "code": "langtid-uten-kapitalkostnader" } ] },
            "propertyGroup": [ { "priceComponent": [
              { "type": "base", "amount": { "value": 3000.00, "currency": "NOK" } } ] } ] } },
          { "resource": {
            "resourceType": "ChargeItem", "id": "hjelp-1", "status": "billable",
            "code": { "coding": [
              { "system": "https://byrutine.no/fhir/CodeSystem/praktisk-bistand-tjeneste",
                "code": "praktisk-bistand" } ] },
            "subject": { "reference": "Patient/beboer-1" },
            "occurrencePeriod": { "start": "2025-02-01", "end": "2025-02-28" },
            "quantity": { "value": 4.25, "unit": "time",
              "system": "http://unitsofmeasure.org", "code": "h" } } },
          { "resource": {
            "resourceType": "MedicationRequest", "id": "legemiddel-1", "status": "active",
            "intent": "order", "subject": { "reference": "Patient/beboer-1" },
            "medicationCodeableConcept": { "text": "Paracet" } } }
        ]
      }
      """;

  private Case() {}

  /** An input that takes every resource of a type. */
  static Input any(String resource) {
    return input(resource, resource, List.of(), List.of(), null, null);
  }

  private static Input input(
      String name,
      String resource,
      List<String> concepts,
      List<String> mustSupport,
      String unit,
      String minimum) {
    return new Input(
        name,
        resource,
        concepts,
        mustSupport,
        Optional.ofNullable(unit),
        Optional.ofNullable(minimum).map(BigDecimal::new),
        new Words("Trengs.", "Needed."));
  }

  /** The good case with one thing written otherwise. */
  static String with(String text, String instead) {
    if (!GOOD.contains(text)) {
      throw new IllegalArgumentException("The case has no " + text);
    }
    int at = GOOD.indexOf(text);
    return GOOD.substring(0, at) + instead + GOOD.substring(at + text.length());
  }

  /** The good case with one resource more, as entry 7. */
  static String and(String resource) {
    return GOOD.replaceFirst("}\\s*]\\s*}\\s*$", "}, { \"resource\": " + resource + " } ] }");
  }
}
