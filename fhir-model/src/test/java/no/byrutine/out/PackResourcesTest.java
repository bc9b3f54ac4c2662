package no.byrutine.out;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.DataRequirement;
import org.hl7.fhir.r4.model.DataRequirement.DataRequirementCodeFilterComponent;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackResourcesTest {

  private static final String BASE = "http://localhost:8080/fhir/";

  @Test
  void aPackIsALibraryOfItsSourcesAndOfWhatItReads() {
    Library library = valid(Library.class, PackResources.library(Sheets.PACK));
    assertThat(library.getIdElement().getIdPart()).isEqualTo("proeve-rutine");
    assertThat(library.getName()).isEqualTo("ProeveRutine");
    assertThat(library.getTitle()).isEqualTo("Prøverutinen");
    assertThat(library.getTitleElement().getExtension()).hasSize(1);
    assertThat(library.getStatus()).isEqualTo(PublicationStatus.DRAFT);
    assertThat(library.getRelatedArtifact())
        .extracting(RelatedArtifact::getLabel)
        .containsExactly("lov", "brev");
    assertThat(library.getRelatedArtifact().get(1).hasUrl()).isFalse();
    assertThat(library.getDataRequirement())
        .extracting(DataRequirement::getType)
        .containsExactly("Observation", "Condition", "Communication", "Patient");
  }

  @Test
  void codesAreAskedForOnlyWhereTheyCanAllBeListed() {
    Library library = valid(Library.class, PackResources.library(Sheets.PACK));
    assertThat(library.getDataRequirement().get(0).getCodeFilter())
        .extracting(DataRequirementCodeFilterComponent::getPath)
        .containsExactly("code");
    assertThat(library.getDataRequirement().get(0).getCodeFilterFirstRep().getCode()).hasSize(2);
    assertThat(library.getDataRequirement().subList(1, 4))
        .noneMatch(DataRequirement::hasCodeFilter);
  }

  @Test
  void aSectionIsAPlanOfItsOwnThatBelongsToTheLibraryOfThePack() {
    PlanDefinition plan = valid(PlanDefinition.class, PackResources.plan(Sheets.section()));
    assertThat(plan.getIdElement().getIdPart()).isEqualTo("proeve-rutine-del");
    assertThat(plan.getLibrary().get(0).getValue())
        .isEqualTo("https://byrutine.no/fhir/Library/proeve-rutine|1.0");
    assertThat(plan.getAction()).hasSize(1);
    assertThat(plan.getActionFirstRep().getInput()).hasSize(4);
  }

  @Test
  void theOutcomesAreACodeSystemInBothLanguages() {
    CodeSystem system = valid(CodeSystem.class, PackResources.outcomes(Sheets.PACK));
    assertThat(system.getUrl())
        .isEqualTo("https://byrutine.no/fhir/CodeSystem/proeve-rutine-utfall");
    assertThat(system.getName()).isEqualTo("ProeveRutineUtfall");
    assertThat(system.getConcept())
        .extracting(it -> it.getCode() + ": " + it.getDisplay())
        .containsExactly("stans: Skal ikke gjøres", "greit: Kan gjøres");
    assertThat(system.getConceptFirstRep().getDesignationFirstRep().getValue())
        .isEqualTo("Must not be done");
  }

  @Test
  void aSearchIsAnsweredWithASearchset() {
    List<PackSheet> packs = List.of(Sheets.PACK, Sheets.section());
    assertThat(R4Validator.errors(PackResources.plans(packs, BASE, BASE + "PlanDefinition")))
        .isEmpty();
    assertThat(R4Validator.errors(PackResources.libraries(List.of(), BASE, BASE + "Library")))
        .isEmpty();
  }

  @Test
  void theCapabilitiesNameTheResourcesAndTheirOperations() {
    CapabilityStatement statement =
        valid(
            CapabilityStatement.class,
            Capabilities.json("0.1.0", BASE, LocalDate.of(2026, 6, 1), true));
    assertThat(statement.getFhirVersion().toCode()).isEqualTo("4.0.1");
    assertThat(statement.getRestFirstRep().getResource().get(1).getOperation())
        .extracting(it -> it.getName())
        .containsExactly("apply", "decide", "validate");
  }

  @ParameterizedTest
  @ValueSource(strings = {"decide", "apply", "validate"})
  void anOperationIsDefined(String id) {
    assertThat(R4Validator.errors(Operations.json(id, "0.1.0").orElseThrow())).isEmpty();
  }

  @Test
  void anOperationThatIsNotThereIsNotDefined() {
    assertThat(Operations.json("evaluate", "0.1.0")).isEmpty();
  }

  static <T extends Resource> T valid(Class<T> type, String json) {
    assertThat(R4Validator.errors(json)).as(json).isEmpty();
    return FhirContext.forR4Cached().newJsonParser().parseResource(type, json);
  }
}
