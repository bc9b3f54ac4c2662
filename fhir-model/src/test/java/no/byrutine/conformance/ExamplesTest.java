package no.byrutine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.ChargeItem;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {

  /** Each with its reason; a warning that is not here fails the build. */
  private static final List<String> ALLOWED_WARNINGS =
      List.of(
          // Data between systems carry no narrative.
          "Constraint failed: dom-6:",
          // Medicines and staff have codes of systems that are not ours to publish.
          "CodeSystem is unknown and can't be validated: http://www.whocc.no/atc",
          "CodeSystem is unknown and can't be validated: urn:oid:2.16.578.1.12.4.1.1.",
          "CodeSystem is unknown and can't be validated: http://loinc.org",
          "CodeSystem is unknown and can't be validated: http://snomed.info/sct",
          // A form is named by its address; its Questionnaire is its owner's to publish.
          "The questionnaire 'https://byrutine.no/fhir/Questionnaire/",
          // UCUM has no tablet, and a count of them that does not say so is taken for something
          // else.
          "UCUM Codes that contain human readable annotations like {tablet}",
          // The points of a tool, and the platinum that a colour is told in.
          "UCUM Codes that contain human readable annotations like {score}",
          "UCUM Codes that contain human readable annotations like {Pt}",
          // HL7's categories of consent have none for an application.
          "None of the codings provided are in the value set 'Consent Category Codes'",
          // A sum from a register has no performer.
          "Best Practice Recommendation: In general, all observations should have a performer");

  static List<Path> examples() {
    return FhirPackage.BUILT.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_conforms_to_the_profiles_that_it_claims(Path example) {
    assertThat(OfflineValidator.OURS.problems(OfflineValidator.parse(example)))
        .filteredOn(
            problem ->
                !problem.startsWith("WARNING")
                    || ALLOWED_WARNINGS.stream().noneMatch(problem::contains))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_resource_of_an_example_claims_one_of_our_profiles(Path example) {
    assertThat(resourcesOf(example))
        .allSatisfy(r -> assertThat(profilesOf(r)).as(r.getId()).isSubsetOf(profiles()).hasSize(1));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_resource_of_an_example_is_marked_as_test_data(Path example) {
    assertThat(OfflineValidator.parse(example).getMeta().getSecurity())
        .anyMatch(label -> label.getCode().equals("HTEST"));
  }

  @Test
  void a_reference_of_an_example_leads_to_an_example() {
    Set<String> there =
        examples().stream()
            .flatMap(file -> resourcesOf(file).stream())
            .map(r -> r.fhirType() + "/" + r.getIdElement().getIdPart())
            .collect(Collectors.toSet());

    assertThat(examples().stream().map(OfflineValidator::parse))
        .flatExtracting(
            r ->
                OfflineValidator.FHIR
                    .newTerser()
                    .getAllPopulatedChildElementsOfType(r, Reference.class))
        .extracting(Reference::getReference)
        .isNotEmpty()
        .isSubsetOf(there);
  }

  @Test
  void every_profile_of_a_resource_has_an_example() {
    Set<String> shown =
        examples().stream()
            .flatMap(file -> resourcesOf(file).stream())
            .flatMap(r -> profilesOf(r).stream())
            .collect(Collectors.toSet());

    assertThat(shown).isEqualTo(profiles());
  }

  @Test
  void every_service_at_home_has_an_example() {
    CodeSystem services =
        OfflineValidator.ours().stream()
            .flatMap(r -> r instanceof CodeSystem system ? Stream.of(system) : Stream.of())
            .filter(system -> system.getUrl().endsWith("/praktisk-bistand-tjeneste"))
            .findFirst()
            .orElseThrow();
    Set<String> shown =
        examples().stream()
            .flatMap(file -> resourcesOf(file).stream())
            .flatMap(r -> r instanceof ChargeItem item ? Stream.of(item) : Stream.of())
            .map(item -> item.getCode().getCodingFirstRep().getCode())
            .collect(Collectors.toSet());

    assertThat(services.getConcept())
        .extracting(ConceptDefinitionComponent::getCode)
        .allSatisfy(code -> assertThat(shown).contains(code));
  }

  private static List<Resource> resourcesOf(Path example) {
    Resource resource = OfflineValidator.parse(example);
    return resource instanceof Bundle bundle
        ? bundle.getEntry().stream().map(BundleEntryComponent::getResource).toList()
        : List.of(resource);
  }

  private static List<String> profilesOf(Resource resource) {
    return resource.getMeta().getProfile().stream().map(CanonicalType::getValue).toList();
  }

  private static Set<String> profiles() {
    return OfflineValidator.ours().stream()
        .flatMap(r -> r instanceof StructureDefinition profile ? Stream.of(profile) : Stream.of())
        .filter(profile -> profile.getKind() == StructureDefinitionKind.RESOURCE)
        .map(MetadataResource::getUrl)
        .collect(Collectors.toSet());
  }
}
