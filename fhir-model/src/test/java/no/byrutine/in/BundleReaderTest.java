package no.byrutine.in;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.NotUsed;
import no.byrutine.fhir.ChargeItem;
import no.byrutine.fhir.ChargeItemDefinition;
import no.byrutine.fhir.Encounter;
import no.byrutine.fhir.Location;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Patient;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.RelatedPerson;
import no.byrutine.fhir.ServiceRequest;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundleReaderTest {

  private static Facts read(String json) {
    return new BundleReader().read(json, Case.INPUTS);
  }

  private static Observation post(String json) {
    return read(json).all(Observation.class).get(0);
  }

  @Test
  void aCaseBecomesFactsWithTheElementsThatRulesAskFor() {
    Facts facts = read(Case.GOOD);

    Encounter stay = facts.all(Encounter.class).get(0);
    assertThat(stay.is("langtid")).isTrue();
    assertThat(stay.subject()).isEqualTo("Patient/beboer-1");
    assertThat(stay.period()).isEqualTo(new Period(LocalDate.of(2024, 2, 1), Period.OPEN_END));
    assertThat(stay.location().get(0).location()).isEqualTo("Location/rom-1");
    assertThat(facts.all(Observation.class).get(0).kroner()).isEqualTo(Kroner.of(300_000));
    assertThat(facts.all(ChargeItemDefinition.class).get(0).base()).isEqualTo(Kroner.of(3_000));
    assertThat(facts.notUsed())
        .extracting(NotUsed::ref)
        .containsExactly("MedicationRequest/legemiddel-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"collection", "searchset", "transaction", "batch", "document", "message"})
  void aBundleOfAnyTypeThatTellsWhatHoldsNowIsRead(String type) {
    assertThat(read(Case.with("collection", type)).resources()).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-04-30T22:30:00Z, 2025-05-01",
    "2025-04-30T21:59:59Z, 2025-04-30",
    "2025-12-31T23:00:00Z, 2026-01-01",
    "2025-12-31T22:59:59Z, 2025-12-31",
    "2025-05-01T00:30:00+02:00, 2025-05-01",
    "2025-05-01T05:00:00+09:00, 2025-04-30",
    "2025-05-01, 2025-05-01",
    "2025-05, 2025-05-01",
    "2025, 2025-01-01"
  })
  void aMomentIsTheDayItWasInNorway(String sent, LocalDate day) {
    String json = Case.with("\"2025-01-01\", \"end\": \"2025-12-31\"", "\"" + sent + "\"");

    assertThat(post(json).effective().start()).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({"2025, 2025-12-31", "2024-02, 2024-02-29", "2025-02, 2025-02-28"})
  void aPartialDateLastsAsLongAsItsPeriod(String sent, LocalDate day) {
    String json =
        Case.with(
            "{ \"start\": \"2025-01-01\", \"end\": \"2025-12-31\" }",
            "{ \"start\": \"2024\", \"end\": \"" + sent + "\" }");

    assertThat(post(json).effective().end()).isEqualTo(day);
  }

  @Test
  void extensionsAreWelcomeEverywhere() {
    String extension = "[ { \"url\": \"https://example.org/x\", \"valueString\": \"y\" } ]";
    String json =
        Case.GOOD
            .replace("\"id\":", "\"extension\": " + extension + ", \"id\":")
            .replace(
                "\"birthDate\":",
                "\"_birthDate\": { \"id\": \"a\", \"extension\": "
                    + extension
                    + " }, \"birthDate\":")
            .replace(
                "\"given\":", "\"_given\": [ { \"extension\": " + extension + " } ], \"given\":")
            .replace("\"value\":", "\"extension\": " + extension + ", \"value\":");

    assertThat(read(json).resources()).isEqualTo(read(Case.GOOD).resources());
  }

  @Test
  void aDateThatIsOnlyAnExtensionIsAbsent() {
    String json =
        Case.with(
            "\"birthDate\": \"1940-03-12\"",
            "\"_birthDate\": { \"extension\": [ { \"url\": \"http://hl7.org/fhir/StructureDefinition/data-absent-reason\", \"valueCode\": \"unknown\" } ] }");

    assertThat(read(json).all(Patient.class).get(0).birthDate()).isNull();
  }

  @Test
  void aContainedResourceIsAFactOfItsOwner() {
    String room =
        "{ \"resourceType\": \"Location\", \"id\": \"rom\", \"type\": [ { \"coding\": [ { \"system\": \"https://byrutine.no/fhir/CodeSystem/romtype\", \"code\": \"enerom\" } ] } ] }";
    Facts facts =
        read(
            Case.with("Location/rom-1", "#rom")
                .replace(
                    "\"status\": \"in-progress\",",
                    "\"status\": \"in-progress\", \"contained\": [ " + room + " ],"));

    assertThat(facts.all(Location.class))
        .extracting(Location::ref)
        .contains("Encounter/opphold-1#rom");
    assertThat(facts.all(Encounter.class).get(0).location().get(0).location())
        .isEqualTo("Encounter/opphold-1#rom");
  }

  @Test
  void theSameResourceTwiceIsReadOnceAndTheOtherIsToldOf() {
    String patient =
        "{ \"resourceType\": \"Patient\", \"id\": \"beboer-2\", \"birthDate\": \"1941\" }";
    String once = Case.and(patient);
    String twice = once.replace(patient, patient + " }, { \"resource\": " + patient);

    assertThat(read(twice).resources()).isEqualTo(read(once).resources());
    assertThat(read(twice).notUsed())
        .filteredOn(one -> one.ref().equals("Patient/beboer-2"))
        .extracting(one -> one.why().en())
        .containsExactly("The resource stands twice; one is enough.");
  }

  @Test
  void resourcesWithoutANameAreNotTakenForOne() {
    String json = Case.GOOD.replace("\"id\": \"rom-1\",", "").replace("\"id\": \"post-1\",", "");
    String another =
        "{ \"resourceType\": \"Location\", \"type\": [ { \"coding\": [ { \"system\": \"https://byrutine.no/fhir/CodeSystem/romtype\", \"code\": \"enerom\" } ] } ] }";

    Facts facts =
        read(json.replaceFirst("}\\s*]\\s*}\\s*$", "}, { \"resource\": " + another + " } ] }"));

    assertThat(facts.all(Location.class))
        .extracting(Location::ref)
        .containsExactly("Bundle.entry[2].resource", "Bundle.entry[7].resource");
  }

  @Test
  void aReferenceOutOfTheBundleIsKept() {
    String json =
        Case.with(
            "Organization/sykehjem-1",
            "https://fhir.example.no/r4/Organization/sykehjem-9/_history/3");

    assertThat(read(json).all(Encounter.class).get(0).serviceProvider())
        .isEqualTo("Organization/sykehjem-9");
  }

  @Test
  void whatIsWithdrawnIsSetAsideWithItsReason() {
    Facts facts =
        read(
            Case.with("\"final\"", "\"entered-in-error\"")
                .replace("\"code\": \"NOK\"", "\"code\": \"EUR\""));

    assertThat(facts.all(Observation.class)).isEmpty();
    assertThat(facts.notUsed())
        .filteredOn(one -> one.ref().equals("Observation/post-1"))
        .extracting(one -> one.why().nb())
        .containsExactly("Ressursen er trukket tilbake (entered-in-error).");
  }

  @Test
  void aKnownCodeThatNobodyAsksForIsSetAsideAndNotCalledMisspelt() {
    Facts facts = read(Case.with("pensjon-folketrygd", "gjeldsrenter"));

    assertThat(facts.notUsed()).extracting(NotUsed::ref).contains("Observation/post-1");
  }

  @Test
  void faultsInWhatNobodyAsksForAreNobodysTrouble() {
    String crp =
        "{ \"resourceType\": \"Observation\", \"id\": \"crp\", \"status\": \"final\", \"code\": { \"text\": \"CRP\" }, \"valueQuantity\": { \"value\": 5, \"comparator\": \"<\" } }";

    assertThat(read(Case.and(crp)).notUsed()).extracting(NotUsed::ref).contains("Observation/crp");
  }

  @Test
  void anIncomeThatMayBeNegativeMay() {
    String json = Case.with("300000", "-50000.50").replace("pensjon-folketrygd", "naeringsinntekt");

    assertThat(post(json).kroner()).isEqualTo(Kroner.of("-50000.50"));
  }

  @Test
  void twoAccountsOfOneKindAreToldApartAndASharedOneHasItsShare() {
    String json =
        Case.with(
            "\"status\": \"final\",",
            "\"status\": \"final\", \"identifier\": [ { \"value\": \"konto-2\" } ], \"extension\": [ { \"url\": \"https://byrutine.no/fhir/StructureDefinition/eierandel\", \"valueDecimal\": 50 } ],");

    assertThat(post(json).identifier()).isEqualTo("konto-2");
    assertThat(post(json).share()).isEqualByComparingTo("50");
  }

  private static List<String> placesOfCost(String elements) {
    String json = Case.with("\"id\": \"doegn-1\",", "\"id\": \"doegn-1\", " + elements);
    return read(json).all(ChargeItemDefinition.class).get(0).instance();
  }

  private static String context(String system, String code, String organization) {
    return "{ \"code\": { \"system\": \"%s\", \"code\": \"%s\" }, \"valueReference\": { \"reference\": \"%s\" } }"
        .formatted(system, code, organization);
  }

  @Test
  void theInstitutionOfACostStandsInUseContextOrInInstance() {
    String type = "http://terminology.hl7.org/CodeSystem/usage-context-type";
    String one = context(type, "venue", "Organization/sykehjem-1");
    String other = context(type, "venue", "https://example.org/fhir/Organization/sykehjem-2");
    String instance = "\"instance\": [ { \"reference\": \"Organization/sykehjem-1\" } ]";

    assertThat(placesOfCost("\"useContext\": [ " + one + ", " + other + " ],"))
        .containsExactly("Organization/sykehjem-1", "Organization/sykehjem-2");
    assertThat(placesOfCost(instance + ",")).containsExactly("Organization/sykehjem-1");
    assertThat(placesOfCost(instance + ", \"useContext\": [ " + one + ", " + other + " ],"))
        .containsExactly("Organization/sykehjem-1", "Organization/sykehjem-2");
  }

  @Test
  void aUseContextThatIsNoVenueIsNoInstitution() {
    String type = "http://terminology.hl7.org/CodeSystem/usage-context-type";
    String elements =
        "\"useContext\": [ "
            + context(type, "program", "Organization/sykehjem-1")
            + ", "
            + context("https://example.org/places", "venue", "Organization/sykehjem-1")
            + ", { \"code\": { \"system\": \""
            + type
            + "\", \"code\": \"venue\" }, \"valueCodeableConcept\": { \"text\": \"hjemme\" } }"
            + ", { \"code\": { \"system\": \""
            + type
            + "\", \"code\": \"venue\" }, \"valueReference\": { \"display\": \"Sykehjemmet\" } } ],";

    assertThat(placesOfCost(elements)).isEmpty();
  }

  @Test
  void theCostOfOurPublishedExampleHoldsForTheInstitutionOfItsStay() throws IOException {
    String json =
        Files.readString(Path.of("src/main/fhir/examples/Bundle-egenandel-langtid-p2.json"));

    Inputs inputs =
        new Inputs(
            List.of(Case.any("Encounter"), Case.any("ChargeItemDefinition")),
            new Concepts(Map.of()));

    Facts facts = new BundleReader().read(json, inputs);

    assertThat(facts.all(ChargeItemDefinition.class).get(0).instance())
        .containsExactly("Organization/sykehjem-p2")
        .containsExactly(facts.all(Encounter.class).get(0).serviceProvider());
  }

  @Test
  void homeHelpIsReadWithItsDaysAndMinutes() {
    ChargeItem help = read(Case.GOOD).all(ChargeItem.class).get(0);

    assertThat(help.is("bistand")).isTrue();
    assertThat(help.status()).isEqualTo("billable");
    assertThat(help.occurrence())
        .isEqualTo(new Period(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 2, 28)));
    assertThat(help.quantity()).isEqualByComparingTo("4.25");
    assertThat(help.minutes()).isEqualByComparingTo(BigDecimal.valueOf(255));
  }

  @Test
  void aVedtakIsReadWithItsDaysAndHours() {
    String vedtak =
        """
        { "resourceType": "ServiceRequest", "id": "vedtak-1", "status": "active", "intent": "order",
          "code": { "coding": [ { "code": "praktisk-bistand",
            "system": "https://byrutine.no/fhir/CodeSystem/praktisk-bistand-tjeneste" } ] },
          "subject": { "reference": "Patient/beboer-1" }, "occurrencePeriod": { "start": "2025-01-01" },
          "quantityQuantity": { "value": 8, "system": "http://unitsofmeasure.org", "code": "h" } }
        """;

    ServiceRequest request = read(Case.and(vedtak)).all(ServiceRequest.class).get(0);

    assertThat(request.subject()).isEqualTo("Patient/beboer-1");
    assertThat(request.occurrence().start()).isEqualTo(LocalDate.of(2025, 1, 1));
    assertThat(request.minutes()).isEqualByComparingTo("480");
  }

  @Test
  void aChildIsReadAsOurProfileHasIt() {
    String child =
        """
        { "resourceType": "RelatedPerson", "id": "barn-1", "patient": { "reference": "Patient/beboer-1" },
          "extension": [ { "url": "https://byrutine.no/fhir/StructureDefinition/forsoerges", "valueBoolean": true },
            { "url": "https://byrutine.no/fhir/StructureDefinition/hjemmeboende", "valueBoolean": false } ] }
        """;

    RelatedPerson read = read(Case.and(child)).all(RelatedPerson.class).get(0);

    assertThat(read.supported()).isTrue();
    assertThat(read.livesAtHome()).isFalse();
  }

  @Test
  void theObjectsOfAJavaCallerGiveTheSameFactsAsTheirText() {
    Bundle bundle =
        FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, Case.GOOD);

    assertThat(new BundleReader().read(bundle, Case.INPUTS).resources())
        .isEqualTo(read(Case.GOOD).resources());
  }

  @ParameterizedTest
  @MethodSource("ourExamples")
  void ourOwnExamplesAreRead(Path example) throws IOException {
    List<Input> any =
        Stream.of(
                "Patient",
                "RelatedPerson",
                "Encounter",
                "Location",
                "Organization",
                "Observation",
                "ChargeItem",
                "ChargeItemDefinition")
            .map(Case::any)
            .toList();
    Inputs inputs = new Inputs(any, new Concepts(Map.of()));

    Facts facts = new BundleReader().read(Files.readString(example), inputs);

    assertThat(facts.resources()).isNotEmpty();
    assertThat(facts.notUsed()).isEmpty();
  }

  static List<Path> ourExamples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/fhir/examples"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("Bundle-"))
          .sorted()
          .toList();
    }
  }

  @Test
  void anEmptyBundleHasNoFacts() {
    assertThat(read("{\"resourceType\":\"Bundle\",\"type\":\"collection\"}"))
        .isEqualTo(new Facts(List.of(), List.of()));
  }
}
