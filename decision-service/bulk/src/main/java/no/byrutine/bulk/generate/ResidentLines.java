package no.byrutine.bulk.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A resident's resources, as lines of FHIR R4 JSON. */
final class ResidentLines {

  private static final String PATIENT =
      """
      {"resourceType":"Patient","id":"%s","identifier":[{"system":"urn:oid:2.16.578.1.12.4.1.4.1","value":"%s"}],"gender":"%s","birthDate":"%s","maritalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-MaritalStatus","code":"%s"}]}}\
      """;
  private static final String ENCOUNTER =
      """
      {"resourceType":"Encounter","id":"opphold-%s","status":"in-progress","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"IMP"},"type":[{"coding":[{"system":"https://byrutine.no/fhir/CodeSystem/oppholdstype","code":"langtid"}]}],"subject":{"reference":"Patient/%1$s"},"period":{"start":"%s"},"location":[{"location":{"reference":"Location/%s-%s"},"period":{"start":"%2$s"}}],"serviceProvider":{"reference":"Organization/%3$s"}}\
      """;
  private static final String OBSERVATION =
      """
      {"resourceType":"Observation","id":"%s-%s%s","status":"final","code":{"coding":[{"system":"https://byrutine.no/fhir/CodeSystem/oekonomipost","code":"%2$s"}]},"subject":{"reference":"Patient/%1$s"},%s"effectivePeriod":{"start":"%d-01-01","end":"%5$d-12-31"},"valueQuantity":{"value":%d,"unit":"NOK","system":"urn:iso:std:iso:4217","code":"NOK"}}\
      """;
  private static final String SPOUSE =
      """
      {"resourceType":"RelatedPerson","id":"ektefelle-%s","extension":[{"url":"https://byrutine.no/fhir/StructureDefinition/hjemmeboende","valueBoolean":true}],"patient":{"reference":"Patient/%1$s"},"relationship":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-RoleCode","code":"SPS"}]}],"birthDate":"%s"}\
      """;
  private static final String HELP =
      """
      {"resourceType":"ChargeItem","id":"%s-%s","status":"%s","code":{"coding":[{"system":"https://byrutine.no/fhir/CodeSystem/praktisk-bistand-tjeneste","code":"%2$s"}]},"subject":{"reference":"Patient/%1$s"},"occurrencePeriod":{"start":"%d-02-01","end":"%4$d-02-28"},"quantity":{"value":%d,"unit":"time","system":"http://unitsofmeasure.org","code":"h"}}\
      """;
  private static final String MEDICINE =
      """
      {"resourceType":"MedicationRequest","id":"%s-%s","status":"active","intent":"order","medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"%2$s"}]},"subject":{"reference":"Patient/%1$s"},"authoredOn":"%s","dosageInstruction":[{"timing":{"repeat":{"timeOfDay":["08:00:00"]}}}]}\
      """;

  /** Medicines that many of those at home have, by ATC. */
  private static final List<String> MEDICINES =
      List.of("N02BE01", "C07AB02", "B01AC06", "C09AA02", "A02BC01", "C10AA01", "N05CF01");

  private final Map<String, List<String>> lines = new TreeMap<>();
  private final Resident resident;
  private final int year;

  private ResidentLines(Resident resident, int year) {
    this.resident = resident;
    this.year = year;
  }

  /** The lines, by the type of the resource. */
  static Map<String, List<String>> of(Resident resident, int year) {
    ResidentLines lines = new ResidentLines(resident, year);
    lines.patient();
    switch (resident.group()) {
      case LONG_STAY -> lines.longStay();
      case HELP_AT_HOME -> lines.helpAtHome();
      case HOME_NURSING -> lines.homeNursing();
    }
    return lines.lines;
  }

  private void line(String type, String template, Object... values) {
    lines.computeIfAbsent(type, any -> new ArrayList<>()).add(template.formatted(values));
  }

  private void patient() {
    line(
        "Patient",
        PATIENT,
        resident.id(),
        resident.number().value(),
        resident.female() ? "female" : "male",
        resident.born(),
        resident.spouse() ? "M" : "W");
  }

  private void longStay() {
    line(
        "Encounter",
        ENCOUNTER,
        resident.id(),
        resident.movedIn(),
        City.institution(resident.institution()),
        resident.doubleRoom() ? "dobbeltrom" : "enerom");
    Economy has = resident.economy();
    amount("pensjon-folketrygd", has.pension());
    amount("skatt-inntekt", has.tax());
    amountIfAny("pensjon-tjeneste-offentlig", has.occupational());
    amountIfAny("leieinntekt", has.rent());
    amountIfAny("renteinntekt", has.interest());
    amountIfAny("gjeldsrenter", has.debtInterest());
    if (resident.spouse()) {
      spouse();
    }
  }

  private void amountIfAny(String code, long kroner) {
    if (kroner > 0) {
      amount(code, kroner);
    }
  }

  private void amount(String code, long kroner) {
    line("Observation", OBSERVATION, resident.id(), code, "", "", year, kroner);
  }

  /** The spouse has a pension somewhat below the resident's, and nothing else. */
  private void spouse() {
    line("RelatedPerson", SPOUSE, resident.id(), resident.born().plusYears(3));
    long pension = resident.economy().pension() * 9 / 10;
    ofSpouse("tenkt-etterlattepensjon", pension * 11 / 10);
    ofSpouse("arbeidsinntekt", 0);
    ofSpouse("pensjon-folketrygd", pension);
  }

  private void ofSpouse(String code, long kroner) {
    String focus = "\"focus\":[{\"reference\":\"RelatedPerson/ektefelle-" + resident.id() + "\"}],";
    line("Observation", OBSERVATION, resident.id(), code, "-ektefelle", focus, year, kroner);
  }

  private void helpAtHome() {
    help("praktisk-bistand", "billable", 1 + resident.born().getDayOfYear() % 9);
    if (resident.institution() % 5 < 3) {
      help("hjemmesykepleie", "not-billable", 4 + resident.born().getDayOfYear() % 20);
    }
    // The tax settlement of two years ago is the latest one on 1 January.
    line(
        "Observation",
        OBSERVATION,
        resident.id(),
        "alminnelig-inntekt-foer-saerfradrag",
        "",
        "",
        year - 2,
        resident.economy().total() * 8 / 10);
  }

  private void help(String service, String status, int hours) {
    line("ChargeItem", HELP, resident.id(), service, status, year, hours);
  }

  private void homeNursing() {
    help("hjemmesykepleie", "not-billable", 8 + resident.born().getDayOfYear() % 30);
    int many = 2 + resident.born().getDayOfYear() % (MEDICINES.size() - 1);
    for (String code : MEDICINES.subList(0, many)) {
      line("MedicationRequest", MEDICINE, resident.id(), code, resident.movedIn());
    }
  }
}
