package no.byrutine.in;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What cannot be decided on is refused, with the element and what to do")
class RefusalsTest {

  private static List<Issue> refused(String json) {
    BadInput refusal =
        catchThrowableOfType(
            BadInput.class,
            () ->
                Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> new BundleReader().read(json, Case.INPUTS)));
    assertThat(refusal)
        .as("refusal of %s", json.substring(0, Math.min(200, json.length())))
        .isNotNull();
    return refusal.issues();
  }

  private static String placed(List<Issue> issues) {
    return issues.stream()
        .map(issue -> issue.code() + " " + issue.expression())
        .collect(joining("\n"));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        // The text
        arguments("an empty text", "", "required Bundle"),
        arguments("blanks", " \n ", "required Bundle"),
        arguments("no JSON", "Ola Nordmann 01018012345", "structure Bundle"),
        arguments("XML", "<Bundle xmlns=\"http://hl7.org/fhir\"/>", "structure Bundle"),
        arguments("a list", "[]", "structure Bundle"),
        arguments("a string", "\"Bundle\"", "structure Bundle"),
        arguments("null", "null", "structure Bundle"),
        arguments("two objects", "{\"resourceType\":\"Bundle\"} {}", "structure Bundle"),
        arguments(
            "a text that ends in the middle",
            Case.GOOD.substring(0, Case.GOOD.indexOf("\"end\": \"2025-12-31\"")),
            "structure " + at(3, "effectivePeriod")),
        arguments(
            "a comma too many",
            Case.with("\"birthDate\": \"1940-03-12\",", "\"birthDate\": \"1940-03-12\",,"),
            "structure " + at(0)),
        arguments(
            "a comma at the end of an object",
            Case.with("\"end\": \"2025-12-31\" }", "\"end\": \"2025-12-31\", }"),
            "structure " + at(3, "effectivePeriod")),
        arguments("NaN", Case.with("300000", "NaN"), "structure " + at(3, "valueQuantity.value")),
        arguments(
            "a number with a leading zero",
            Case.with("300000", "0300000"),
            "structure " + at(3, "valueQuantity.value")),
        arguments(
            "a name that stands twice",
            Case.with("\"status\": \"final\"", "\"status\": \"final\", \"status\": \"amended\""),
            "structure " + at(3, "status")),
        // No FHIR, or another FHIR
        arguments("an object that is no resource", "{\"a\": 1}", "required Bundle"),
        arguments("no resource at all", "{}", "required Bundle"),
        arguments("a resource type that is no text", "{\"resourceType\": 4}", "structure Bundle"),
        arguments("a Patient", "{\"resourceType\": \"Patient\"}", "structure Patient"),
        arguments("an unknown type", "{\"resourceType\": \"Bunke\"}", "structure Bunke"),
        arguments(
            "an unknown type within",
            Case.with("\"resourceType\": \"Location\"", "\"resourceType\": \"Requirements\""),
            "structure " + at(2)),
        arguments(
            "R5: Encounter.actualPeriod",
            Case.with(
                "\"period\": { \"start\": \"2024-02-01\" }",
                "\"actualPeriod\": { \"start\": \"2024-02-01\" }"),
            "structure " + at(1, "actualPeriod") + "\nrequired " + at(1, "period.start")),
        arguments(
            "R5: Encounter.class is a list",
            Case.with(
                "\"class\": { \"system\": \"http://terminology.hl7.org/CodeSystem/v3-ActCode\", \"code\": \"IMP\" }",
                "\"class\": [ { \"coding\": [ { \"code\": \"IMP\" } ] } ]"),
            "structure " + at(1, "class")),
        arguments(
            "R5 in a resource that nobody asks for",
            Case.with(
                "\"medicationCodeableConcept\": { \"text\": \"Paracet\" }",
                "\"medication\": { \"concept\": { \"text\": \"Paracet\" } }"),
            "structure " + at(6, "medication")),
        arguments(
            "an element that no FHIR has",
            Case.with("\"unit\": \"NOK\",", "\"enhet\": \"NOK\","),
            "structure " + at(3, "valueQuantity.enhet")),
        // JSON that FHIR does not have
        arguments("null", Case.with("300000", "null"), "structure " + at(3, "valueQuantity.value")),
        arguments("empty text", Case.with("\"final\"", "\"\""), "value " + at(3, "status")),
        arguments(
            "an empty object",
            Case.with("{ \"start\": \"2024-02-01\" }", "{}"),
            "structure " + at(1, "period") + ""),
        arguments(
            "an empty list",
            Case.with("\"given\": [ \"Tøff\" ]", "\"given\": []"),
            "structure " + at(0, "name[0].given")),
        arguments(
            "an object where FHIR has a list",
            Case.with(
                "[ { \"family\": \"Fjellrev\", \"given\": [ \"Tøff\" ] } ]",
                "{ \"family\": \"Fjellrev\" }"),
            "structure " + at(0, "name")),
        arguments(
            "a number as text",
            Case.with("300000", "\"12\""),
            "structure " + at(3, "valueQuantity.value")),
        arguments(
            "true as a number",
            Case.with("300000", "true"),
            "structure " + at(3, "valueQuantity.value")),
        // Numbers
        arguments("1e400", Case.with("300000", "1e400"), "value " + at(3, "valueQuantity.value")),
        arguments(
            "1e9999999", Case.with("300000", "1e9999999"), "value " + at(3, "valueQuantity.value")),
        arguments(
            "-1e-9999999",
            Case.with("300000", "-1e-9999999"),
            "value " + at(3, "valueQuantity.value")),
        arguments(
            "an exponent beyond all",
            Case.with("300000", "1e99999999999"),
            "value " + at(3, "valueQuantity.value")),
        arguments(
            "sixteen digits",
            Case.with("300000", "1000000000000000"),
            "value " + at(3, "valueQuantity.value")),
        arguments(
            "eleven decimals of money",
            Case.with("300000", "0.12345678901"),
            "value " + at(3, "valueQuantity.value")),
        arguments(
            "two thousand digits",
            Case.with("300000", "1".repeat(2000)),
            "too-long " + at(3, "valueQuantity.value")),
        arguments(
            "less than the minimum",
            Case.with("300000", "-1"),
            "value " + at(3, "valueQuantity.value")),
        arguments(
            "a price below the minimum",
            Case.with("3000.00", "-3000"),
            "value " + at(4, "propertyGroup[0].priceComponent[0].amount.value")),
        arguments(
            "a bound",
            Case.with("\"value\": 300000,", "\"value\": 300000, \"comparator\": \"<\","),
            "not-supported " + at(3, "valueQuantity.comparator")),
        // Units
        arguments(
            "euro",
            Case.with("\"code\": \"NOK\"", "\"code\": \"EUR\""),
            "value " + at(3, "valueQuantity.code")),
        arguments(
            "a price in euro",
            Case.with("\"currency\": \"NOK\"", "\"currency\": \"EUR\""),
            "value " + at(4, "propertyGroup[0].priceComponent[0].amount.currency")),
        arguments(
            "no unit code",
            Case.with(
                ",\n        \"system\": \"urn:iso:std:iso:4217\", \"code\": \"NOK\""
                    .replace("\n        ", "\n        "),
                ""),
            "value " + at(3, "valueQuantity.code")),
        arguments(
            "no unit system",
            Case.with("\"system\": \"urn:iso:std:iso:4217\", ", ""),
            "value " + at(3, "valueQuantity.system")),
        arguments(
            "days for hours",
            Case.with("\"code\": \"h\"", "\"code\": \"d\""),
            "value " + at(5, "quantity.code")),
        // Dates
        arguments(
            "30 February",
            Case.with("2025-01-01", "2025-02-30"),
            "value " + at(3, "effectivePeriod.start")),
        arguments(
            "the thirteenth month",
            Case.with("2025-01-01", "2025-13-01"),
            "value " + at(3, "effectivePeriod.start")),
        arguments(
            "a Norwegian date",
            Case.with("2025-01-01", "01.01.2025"),
            "value " + at(3, "effectivePeriod.start")),
        arguments(
            "a time without a zone",
            Case.with("2025-01-01", "2025-01-01T12:00:00"),
            "value " + at(3, "effectivePeriod.start")),
        arguments(
            "a period that ends before it starts",
            Case.with("2025-12-31", "2024-12-31"),
            "value " + at(3, "effectivePeriod.end")),
        arguments(
            "a room that ends before it starts",
            Case.with("2025-01-31", "2024-01-31"),
            "value " + at(1, "location[0].period.end")),
        // Codes
        arguments(
            "a misspelt code of ours",
            Case.with("pensjon-folketrygd", "pensjon-folketrygt"),
            "code-invalid " + at(3, "code.coding[0].code")),
        arguments(
            "a misspelt stay",
            Case.with("\"code\": \"langtid\"", "\"code\": \"langtidd\""),
            "code-invalid " + at(1, "type[0].coding[0].code")),
        arguments(
            "a status that FHIR does not have",
            Case.with("\"final\"", "\"ferdig\""),
            "code-invalid " + at(3, "status")),
        // What a pack must have
        arguments(
            "no start",
            Case.with("{ \"start\": \"2025-01-01\", \"end\"", "{ \"end\""),
            "required " + at(3, "effectivePeriod.start")),
        arguments(
            "a price that is not the base",
            Case.with("\"type\": \"base\"", "\"type\": \"surcharge\""),
            "required " + at(4, "propertyGroup[0].priceComponent")),
        arguments(
            "two base prices",
            Case.with(
                "\"currency\": \"NOK\" } } ]",
                "\"currency\": \"NOK\" } }, { \"type\": \"base\", \"amount\": { \"value\": 3100, \"currency\": \"NOK\" } } ]"),
            "value " + at(4, "propertyGroup[0].priceComponent[1]")),
        arguments(
            "a base price in two groups",
            Case.with(
                "\"currency\": \"NOK\" } } ] } ]",
                "\"currency\": \"NOK\" } } ] }, { \"priceComponent\": [ { \"type\": \"base\", \"amount\": { \"value\": 3000, \"currency\": \"NOK\" } } ] } ]"),
            "value " + at(4, "propertyGroup[1].priceComponent[0]")),
        arguments(
            "no value",
            Case.with("\"value\": 300000, ", ""),
            "required " + at(3, "valueQuantity.value")),
        arguments(
            "a value that is only an extension",
            Case.with(
                "\"value\": 300000,",
                "\"_value\": { \"extension\": [ { \"url\": \"http://hl7.org/fhir/StructureDefinition/data-absent-reason\", \"valueCode\": \"unknown\" } ] },"),
            "required " + at(3, "valueQuantity.value")),
        arguments(
            "no price",
            Case.with("\"value\": 3000.00, ", ""),
            "required " + at(4, "propertyGroup[0].priceComponent[0].amount.value")),
        // What may turn the meaning around
        arguments(
            "an unknown modifierExtension",
            Case.with(
                "\"status\": \"final\",",
                "\"status\": \"final\", \"modifierExtension\": [ { \"url\": \"https://example.org/not\", \"valueBoolean\": true } ],"),
            "not-supported " + at(3, "modifierExtension[0]")),
        arguments(
            "a modifierExtension in a room",
            Case.with(
                "\"location\": [ {",
                "\"location\": [ { \"modifierExtension\": [ { \"url\": \"https://example.org/not\", \"valueBoolean\": true } ],"),
            "not-supported " + at(1, "location[0].modifierExtension[0]")),
        arguments(
            "an extension without a name",
            Case.with(
                "\"status\": \"final\",",
                "\"status\": \"final\", \"extension\": [ { \"valueBoolean\": true } ],"),
            "required " + at(3, "extension[0].url")),
        arguments(
            "implicitRules",
            Case.with(
                "\"status\": \"final\",",
                "\"status\": \"final\", \"implicitRules\": \"https://example.org/rules\","),
            "not-supported " + at(3, "implicitRules")),
        arguments(
            "Timing",
            Case.with(
                "\"effectivePeriod\": { \"start\": \"2025-01-01\", \"end\": \"2025-12-31\" }",
                "\"effectiveTiming\": { \"event\": [ \"2025-01-01\" ] }"),
            "not-supported "
                + at(3, "effectiveTiming")
                + "\nrequired "
                + at(3, "effectivePeriod.start")),
        // The Bundle
        arguments(
            "a history", Case.with("\"collection\"", "\"history\""), "not-supported Bundle.type"),
        arguments(
            "a response",
            Case.with("\"collection\"", "\"batch-response\""),
            "not-supported Bundle.type"),
        arguments(
            "an entry without a resource",
            Case.with(
                "\"entry\": [",
                "\"entry\": [ { \"fullUrl\": \"urn:uuid:7d0f0b5e-1f7b-4c43-9f0e-6f2a5a6f0009\" },"),
            "required " + at(0)),
        arguments(
            "a Bundle in a Bundle",
            Case.and("{ \"resourceType\": \"Bundle\", \"type\": \"searchset\" }"),
            "not-supported " + at(7)),
        arguments(
            "the same resource with other content",
            Case.and(
                "{ \"resourceType\": \"Patient\", \"id\": \"beboer-1\", \"birthDate\": \"1941-03-12\" }"),
            "conflict " + at(7)),
        arguments(
            "a contained resource without id",
            Case.with(
                "\"status\": \"in-progress\",",
                "\"status\": \"in-progress\", \"contained\": [ { \"resourceType\": \"Location\", \"mode\": \"instance\" } ],"),
            "required " + at(1, "contained[0].id")),
        arguments(
            "a reference to a contained resource that is not there",
            Case.with("Location/rom-1", "#rom-1"),
            "value " + at(1, "location[0].location.reference")));
  }

  private static String at(int entry) {
    return "Bundle.entry[" + entry + "].resource";
  }

  private static String at(int entry, String element) {
    return at(entry) + "." + element;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void eachFaultIsNamedByItsElement(String name, String json, String expected) {
    List<Issue> issues = refused(json);

    assertThat(placed(issues)).isEqualTo(expected);
    assertThat(issues)
        .allSatisfy(
            issue -> {
              assertThat(issue.text().nb())
                  .isNotBlank()
                  .endsWith(".")
                  .isNotEqualTo(issue.text().en());
              assertThat(issue.text().en()).isNotBlank().endsWith(".");
              assertThat(issue.toString())
                  .doesNotContain(
                      "Fjellrev", "Tøff", "Paracet", "Nordmann", "01018012345", "300000");
            });
  }

  @Test
  void theGoodCaseIsRead() {
    assertThat(new BundleReader().read(Case.GOOD, Case.INPUTS).resources()).hasSize(6);
  }

  @Test
  void allFaultsAreToldAtOnceThoseOfFormAndThoseOfContent() {
    String json =
        Case.GOOD
            .replace("\"code\": \"NOK\"", "\"code\": \"EUR\"")
            .replace("2025-02-28", "2025-02-30")
            .replace(
                "\"period\": { \"start\": \"2024-02-01\" }",
                "\"actualPeriod\": { \"start\": \"2024-02-01\" }")
            .replace("\"currency\": \"NOK\"", "\"currency\": \"SEK\"");

    assertThat(placed(refused(json)))
        .isEqualTo(
            String.join(
                "\n",
                "structure " + at(1, "actualPeriod"),
                "value " + at(5, "occurrencePeriod.end"),
                "required " + at(1, "period.start"),
                "value " + at(3, "valueQuantity.code"),
                "value " + at(4, "propertyGroup[0].priceComponent[0].amount.currency")));
  }

  @Test
  void deepNestingIsRefusedBeforeItIsParsed() {
    String deep =
        "{\"resourceType\":\"Bundle\",\"entry\":" + "[".repeat(900_000) + "]".repeat(900_000) + "}";

    assertThat(placed(refused(deep))).startsWith("too-costly Bundle.entry");
  }

  @Test
  void extensionsDeeperThanTheLimitAreRefused() {
    String open = "{\"url\":\"https://example.org/x\",\"extension\":[";
    String close = "]}";
    String deep =
        open.repeat(40)
            + "{\"url\":\"https://example.org/x\",\"valueBoolean\":true}"
            + close.repeat(40);
    String json =
        Case.with(
            "\"id\": \"beboer-1\",", "\"id\": \"beboer-1\", \"extension\": [ " + deep + " ],");

    assertThat(placed(refused(json)))
        .startsWith("too-costly Bundle.entry[0].resource.extension[0]");
  }

  @Test
  void aTextOverTheLimitIsRefusedUnread() {
    Limits small = new Limits(100, 64, 15, 20);

    BadInput refusal =
        catchThrowableOfType(
            BadInput.class, () -> new BundleReader(small).read(Case.GOOD, Case.INPUTS));

    assertThat(placed(refusal.issues())).isEqualTo("too-long Bundle");
  }

  @Test
  void moreFaultsThanAnyoneCanReadAreCutOff() {
    String faults =
        "{ \"resource\": { \"resourceType\": \"Patient\", \"navn\": 1 } },".repeat(5_000);

    List<Issue> issues = refused(Case.with("\"entry\": [", "\"entry\": [ " + faults));

    assertThat(issues).hasSize(Issues.MOST + 1);
    assertThat(issues.get(Issues.MOST).text().en()).contains("more faults");
  }

  @Test
  void anR5ElementIsToldItsNameInR4() {
    String json =
        Case.with(
            "\"period\": { \"start\": \"2024-02-01\" }",
            "\"actualPeriod\": { \"start\": \"2024-02-01\" }");

    assertThat(refused(json).get(0).text().en())
        .isEqualTo("FHIR R4 has no such element here. R4 calls it period; send R4.");
  }

  @Test
  void aNegativeBasePriceIsRefusedAlsoByAPackThatSetsNoMinimum() {
    Inputs any = new Inputs(List.of(Case.any("ChargeItemDefinition")), new Concepts(Map.of()));

    BadInput refusal =
        catchThrowableOfType(
            BadInput.class, () -> new BundleReader().read(Case.with("3000.00", "-0.01"), any));

    assertThat(placed(refusal.issues()))
        .isEqualTo("value " + at(4, "propertyGroup[0].priceComponent[0].amount.value"));
  }

  @Test
  void aNameInTheWrongPlaceIsNotRepeated() {
    assertThat(refused(Case.with("\"final\"", "\"Nordmann\"")).toString())
        .doesNotContain("Nordmann");
    assertThat(refused(Case.with("\"enerom\"", "\"01018012345\"")).toString())
        .doesNotContain("01018012345");
    assertThat(refused(Case.with("\"unit\": \"NOK\"", "\"Ola 01018012345\": 1")).toString())
        .doesNotContain("Ola", "01018012345");
  }
}
