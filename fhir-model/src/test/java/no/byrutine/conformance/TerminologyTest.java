package no.byrutine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.support.ConceptValidationOptions;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TerminologyTest {

  static Stream<CodeSystem> codeSystems() {
    return all(CodeSystem.class);
  }

  static Stream<ValueSet> valueSets() {
    return all(ValueSet.class);
  }

  /** Whose codes are used one by one, so that they are in no families. */
  private static final Set<String> UNDIVIDED =
      Set.of(
          "romtype",
          "egenandel-verdi",
          "legemiddelobservasjon",
          "legemiddeloppgave",
          "legemiddelrolle",
          "legemiddelsak",
          "legemiddelvedtak",
          "dot-kanal",
          "mhv-anlegg",
          "mhv-dokument",
          "mhv-funn",
          "mhv-grunn",
          "mhv-kategori",
          "mhv-kilde",
          "mhv-melding",
          "mhv-metode",
          "mhv-parameter",
          "mhv-sak",
          "mhv-sted",
          "mhv-tillegg",
          "mhv-virksomhet",
          "rehabiliteringsmaaling",
          "rehabiliteringssak",
          "rehabiliteringssvar",
          "rolle-uten-autorisasjon");

  static Stream<CodeSystem> dividedCodeSystems() {
    return codeSystems().filter(system -> !UNDIVIDED.contains(system.getIdElement().getIdPart()));
  }

  @ParameterizedTest
  @MethodSource("codeSystems")
  void every_concept_has_a_display_a_definition_and_an_english_name(CodeSystem system) {
    assertThat(system.getConcept())
        .hasSize(system.getCount())
        .doesNotHaveDuplicates()
        .allSatisfy(
            concept -> {
              assertThat(concept.getDisplay()).isNotBlank();
              assertThat(concept.getDefinition()).as("a sentence").matches(".*[.?]");
              assertThat(concept.getDesignation())
                  .anyMatch(name -> name.getLanguage().equals("en") && name.hasValue());
            });
  }

  @ParameterizedTest
  @MethodSource("codeSystems")
  void every_concept_is_a_member_of_the_value_set_of_its_code_system(CodeSystem system) {
    assertThat(codes(system)).allMatch(code -> isMember(system, code));
    assertThat(isMember(system, "finnes-ikke")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("dividedCodeSystems")
  void every_concept_belongs_to_a_family(CodeSystem system) {
    List<String> inFamilies = named(system.getUrl()).toList();

    assertThat(inFamilies).containsAll(codes(system));
  }

  @ParameterizedTest
  @MethodSource("codeSystems")
  void a_family_names_only_concepts_that_exist(CodeSystem system) {
    assertThat(codes(system)).containsAll(named(system.getUrl()).toList());
  }

  @ParameterizedTest
  @MethodSource("valueSets")
  void every_value_set_can_be_expanded_offline(ValueSet valueSet) {
    var support = OfflineValidator.OURS.support();
    var outcome = support.expandValueSet(new ValidationSupportContext(support), null, valueSet);

    assertThat(outcome).isNotNull();
    assertThat(outcome.getError()).isNull();
    assertThat(((ValueSet) outcome.getValueSet()).getExpansion().getContains()).isNotEmpty();
  }

  private static boolean isMember(CodeSystem system, String code) {
    var support = OfflineValidator.OURS.support();
    var answer =
        support.validateCode(
            new ValidationSupportContext(support),
            new ConceptValidationOptions(),
            system.getUrl(),
            code,
            null,
            system.getValueSet());
    return answer != null && answer.isOk();
  }

  private static List<String> codes(CodeSystem system) {
    return system.getConcept().stream().map(ConceptDefinitionComponent::getCode).toList();
  }

  /** The codes of a system that value sets name one by one. */
  private static Stream<String> named(String system) {
    return valueSets()
        .flatMap(valueSet -> valueSet.getCompose().getInclude().stream())
        .filter(include -> system.equals(include.getSystem()))
        .map(ConceptSetComponent::getConcept)
        .flatMap(List::stream)
        .map(ConceptReferenceComponent::getCode);
  }

  private static <T extends MetadataResource> Stream<T> all(Class<T> type) {
    return OfflineValidator.ours().stream().filter(type::isInstance).map(type::cast);
  }
}
