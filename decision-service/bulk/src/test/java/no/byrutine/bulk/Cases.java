package no.byrutine.bulk;

/** Lines for tests, of people who do not exist. */
final class Cases {

  static final String SHARED =
      """
      {"resourceType":"Location","id":"rom","type":[{"coding":[{"system":"https://byrutine.no/fhir/CodeSystem/romtype","code":"enerom"}]}]}
      {"resourceType":"Organization","id":"granlia","name":"Granlia (oppdiktet)"}
      {"resourceType":"ChargeItemDefinition","id":"doegn","url":"https://byrutine.no/fhir/ChargeItemDefinition/doegn","status":"active","instance":[{"reference":"Organization/granlia"}],"code":{"coding":[{"system":"https://byrutine.no/fhir/CodeSystem/kostnad","code":"langtid-uten-kapitalkostnader"}]},"propertyGroup":[{"priceComponent":[{"type":"base","amount":{"value":3000.00,"currency":"NOK"}}]}]}
      """;

  private Cases() {}

  static String patient(String id) {
    return """
    {"resourceType":"Patient","id":"%s","birthDate":"1941-08-30"}\
    """
        .formatted(id);
  }

  static String stay(String patient) {
    return """
    {"resourceType":"Encounter","id":"opphold-%s","status":"in-progress","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"IMP"},"type":[{"coding":[{"system":"https://byrutine.no/fhir/CodeSystem/oppholdstype","code":"langtid"}]}],"subject":{"reference":"Patient/%1$s"},"period":{"start":"2024-03-04"},"location":[{"location":{"reference":"Location/rom"},"period":{"start":"2024-03-04"}}],"serviceProvider":{"reference":"Organization/granlia"}}\
    """
        .formatted(patient);
  }

  /** An amount of 2025, with whom it is of as it is written. */
  static String amount(String id, String subject, String code, long kroner) {
    return """
    {"resourceType":"Observation","id":"%s","status":"final","code":{"coding":[{"system":"https://byrutine.no/fhir/CodeSystem/oekonomipost","code":"%s"}]},%s"effectivePeriod":{"start":"2025-01-01","end":"2025-12-31"},"valueQuantity":{"value":%d,"unit":"NOK","system":"urn:iso:std:iso:4217","code":"NOK"}}\
    """
        .formatted(id, code, subject, kroner);
  }

  static String of(String reference) {
    return "\"subject\":{\"reference\":\"" + reference + "\"},";
  }

  /** Somebody with a pension and no tax, as single resources. */
  static String lines(String id, long pension) {
    String subject = of("Patient/" + id);
    return String.join(
        "\n",
        patient(id),
        stay(id),
        amount("pensjon-" + id, subject, "pensjon-folketrygd", pension),
        amount("skatt-" + id, subject, "skatt-inntekt", 0),
        "");
  }

  static String bundle(String id) {
    String entries =
        String.join("},{\"resource\":", (lines(id, 300_000) + SHARED).strip().split("\n", -1));
    return "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":"
        + entries
        + "}]}";
  }
}
