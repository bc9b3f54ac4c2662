package no.byrutine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our examples against HL7 Norway's base profiles, which are not ours to hand on. Run by hand with
 * {@code -Dno.basis.dir=<unpacked hl7.fhir.no.basis 2.2.2>}; the last result is in
 * docs/decisions/0004-fhir-profiles.md.
 */
@EnabledIfSystemProperty(named = "no.basis.dir", matches = ".+")
class NoBasisTest {

  private static final String BASE = "http://hl7.no/fhir/StructureDefinition/no-basis-";

  static Stream<Resource> resourcesWithABaseProfile() {
    return FhirPackage.BUILT.examples().stream()
        .map(OfflineValidator::parse)
        .flatMap(
            resource ->
                resource instanceof Bundle bundle
                    ? bundle.getEntry().stream().map(BundleEntryComponent::getResource)
                    : Stream.of(resource))
        .filter(
            resource ->
                List.of("Patient", "RelatedPerson", "Organization", "Location")
                    .contains(resource.fhirType()));
  }

  @ParameterizedTest
  @MethodSource("resourcesWithABaseProfile")
  void an_example_conforms_to_the_norwegian_base_profile_too(Resource example) {
    example.getMeta().addProfile(BASE + example.fhirType());

    List<String> problems = NoBasis.VALIDATOR.problems(example);
    problems.forEach(problem -> System.out.println(example.getId() + " " + problem));

    assertThat(problems).noneMatch(problem -> !problem.startsWith("WARNING"));
  }

  /** Loaded only when the test runs. */
  private static final class NoBasis {
    static final OfflineValidator VALIDATOR = new OfflineValidator(resources());

    private static List<MetadataResource> resources() {
      return FhirPackage.jsonFiles(Path.of(System.getProperty("no.basis.dir"))).stream()
          .filter(file -> !file.endsWith("package.json"))
          .map(file -> OfflineValidator.FHIR.newJsonParser().parseResource(FhirPackage.read(file)))
          .flatMap(r -> r instanceof MetadataResource found ? Stream.of(found) : Stream.of())
          .toList();
    }
  }
}
