package no.byrutine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.ExtensionContextType;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionContextComponent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConformanceResourcesTest {

  private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

  static List<Path> files() {
    return FhirPackage.BUILT.conformanceResources();
  }

  static Stream<MetadataResource> resources() {
    return OfflineValidator.ours().stream();
  }

  static Stream<StructureDefinition> extensions() {
    return structures().filter(definition -> definition.getType().equals("Extension"));
  }

  static Stream<StructureDefinition> structures() {
    return resources()
        .flatMap(r -> r instanceof StructureDefinition found ? Stream.of(found) : Stream.of());
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_conformance_resource_is_valid_itself(Path file) {
    Resource resource = OfflineValidator.parse(file);
    if (resource instanceof StructureDefinition definition) {
      withoutElementContext(definition);
    }

    assertThat(OfflineValidator.OURS.problems(resource))
        .filteredOn(problem -> !problem.contains("Constraint failed: dom-6:")) // no narrative
        .filteredOn(problem -> !problem.contains("should be 'element' not 'fhirpath'")) // see below
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("resources")
  void title_and_description_are_in_bokmaal_with_an_english_translation(MetadataResource resource) {
    assertThat(resource.getLanguage()).isEqualTo("nb");
    assertThat(List.of(resource.getTitleElement(), resource.getDescriptionElement()))
        .allSatisfy(text -> assertThat(english(text)).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("resources")
  void the_header_says_who_where_and_in_what_state(MetadataResource resource) {
    assertThat(resource.getUrl())
        .isEqualTo("https://byrutine.no/fhir/" + resource.fhirType() + "/" + idOf(resource));
    assertThat(resource.getPublisher()).isEqualTo("Byrutine");
    assertThat(resource.getStatus().toCode()).isEqualTo("active");
    assertThat(resource.getExperimental()).isFalse();
    assertThat(resource.getJurisdictionFirstRep().getCodingFirstRep().getCode()).isEqualTo("NO");
  }

  @ParameterizedTest
  @MethodSource("structures")
  void what_is_said_of_an_element_is_said_in_english_too(StructureDefinition definition) {
    assertThat(definition.getDifferential().getElement())
        .filteredOn(ElementDefinition::hasShort)
        .allSatisfy(element -> assertThat(english(element.getShortElement())).isNotBlank());
    assertThat(definition.getDifferential().getElement())
        .flatExtracting(ElementDefinition::getConstraint)
        .allSatisfy(rule -> assertThat(english(rule.getHumanElement())).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("extensions")
  void an_extension_belongs_to_an_element_that_exists(StructureDefinition extension) {
    assertThat(extension.getContext())
        .isNotEmpty()
        .allSatisfy(context -> assertThat(existsInR4(context.getExpression())).isTrue());
  }

  /**
   * The validator of HAPI 8.8 looks for a context of type {@code element} in the core package of
   * its own cache and fails without a network; {@link
   * #an_extension_belongs_to_an_element_that_exists} checks it instead.
   */
  private static void withoutElementContext(StructureDefinition definition) {
    for (StructureDefinitionContextComponent context : definition.getContext()) {
      context.setType(ExtensionContextType.FHIRPATH);
    }
  }

  private static boolean existsInR4(String path) {
    String type = path.substring(0, (path + ".").indexOf('.'));
    var base =
        (StructureDefinition)
            OfflineValidator.OURS
                .support()
                .fetchStructureDefinition("http://hl7.org/fhir/StructureDefinition/" + type);
    return base.getSnapshot().getElement().stream().anyMatch(e -> e.getPath().equals(path));
  }

  private static String english(Element text) {
    return text.getExtensionsByUrl(TRANSLATION).stream()
        .filter(t -> t.getExtensionString("lang").equals("en"))
        .map(t -> t.getExtensionString("content"))
        .findFirst()
        .orElse("");
  }

  private static String idOf(DomainResource resource) {
    return resource.getIdElement().getIdPart();
  }
}
