package no.byrutine.out;

import java.util.List;
import java.util.stream.Stream;
import no.byrutine.decision.Basis;
import no.byrutine.decision.Words;
import no.byrutine.in.Input;
import no.byrutine.out.CodeList.Code;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.hl7.fhir.r4.model.RelatedArtifact.RelatedArtifactType;

/**
 * A pack as FHIR R4 resources: a Library, which says what it reads and stands on, a PlanDefinition
 * for the pack and for each of its sections, and a CodeSystem of what its decisions may come to.
 * The texts are in bokmål, with English as a translation.
 */
public final class PackResources {

  private static final String TYPES = "http://terminology.hl7.org/CodeSystem/";

  private PackResources() {}

  /** The Library of a whole pack, as JSON. */
  public static String library(PackSheet pack) {
    return Fhir.json(asLibrary(pack));
  }

  /** The CodeSystem of what a pack's decisions may come to, as JSON. */
  public static String outcomes(PackSheet pack) {
    return Fhir.json(asCodeSystem(pack));
  }

  /** A code system that packs have in common, as JSON. */
  public static String codes(CodeList list) {
    return Fhir.json(asCodeSystem(list));
  }

  /** The PlanDefinition of a pack or a section, as JSON. */
  public static String plan(PackSheet pack) {
    return Fhir.json(asPlan(pack));
  }

  /**
   * The answer to a search for Libraries, as JSON.
   *
   * @param base the address of the FHIR door, with a slash at its end
   * @param self the search as it was understood
   */
  public static String libraries(List<PackSheet> packs, String base, String self) {
    return searchset(packs.stream().map(PackResources::asLibrary).toList(), base, self);
  }

  /** The answer to a search for PlanDefinitions, as JSON; as for {@link #libraries}. */
  public static String plans(List<PackSheet> packs, String base, String self) {
    return searchset(packs.stream().map(PackResources::asPlan).toList(), base, self);
  }

  /**
   * The answer to a search for CodeSystems, those of outcomes and those in common, as JSON; as for
   * {@link #libraries}.
   */
  public static String codeSystems(
      List<PackSheet> packs, List<CodeList> lists, String base, String self) {
    return searchset(
        Stream.concat(
                packs.stream().map(PackResources::asCodeSystem),
                lists.stream().map(PackResources::asCodeSystem))
            .toList(),
        base,
        self);
  }

  private static String searchset(
      List<? extends MetadataResource> found, String base, String self) {
    Bundle bundle = new Bundle();
    bundle.setType(BundleType.SEARCHSET);
    bundle.setTotal(found.size());
    bundle.addLink().setRelation("self").setUrl(self);
    for (MetadataResource resource : found) {
      bundle
          .addEntry()
          .setFullUrl(base + resource.fhirType() + "/" + resource.getIdPart())
          .setResource(resource)
          .getSearch()
          .setMode(SearchEntryMode.MATCH);
    }
    return Fhir.json(bundle);
  }

  private static Library asLibrary(PackSheet pack) {
    Library library = new Library();
    library.setId(pack.ref().id());
    library.setUrl(pack.library());
    library.setType(type("library-type", "logic-library"));
    common(library, pack, pack.id());
    library.setTitleElement(Fhir.text(pack.title(), "nb"));
    pack.sources().forEach(source -> library.addRelatedArtifact(citation(source)));
    for (Input input : pack.inputs().all()) {
      library.addDataRequirement(DataRequirements.of(input, pack.inputs().concepts()));
    }
    return library;
  }

  private static CodeSystem asCodeSystem(PackSheet pack) {
    CodeSystem system = new CodeSystem();
    system.setId(pack.outcomesId());
    system.setUrl(pack.outcomeSystem());
    common(system, pack, pack.outcomesId());
    return complete(
        system,
        pack.title(),
        pack.outcomes().stream().map(it -> new Code(it.code(), it.display())).toList());
  }

  private static CodeSystem asCodeSystem(CodeList list) {
    CodeSystem system = new CodeSystem();
    system.setId(list.id());
    system.setUrl(list.url());
    system.setLanguage("nb");
    system.setName(PackSheet.name(list.id()));
    system.setStatus(PublicationStatus.ACTIVE);
    return complete(system, list.title(), list.codes());
  }

  private static CodeSystem complete(CodeSystem system, Words title, List<Code> codes) {
    system.setTitleElement(Fhir.text(title, "nb"));
    system.setCaseSensitive(true);
    system.setContent(CodeSystemContentMode.COMPLETE);
    for (Code code : codes) {
      var concept = system.addConcept().setCode(code.code());
      concept.setDisplayElement(Fhir.text(code.display(), "nb"));
      concept.addDesignation().setLanguage("en").setValue(code.display().en());
    }
    system.setCount(codes.size());
    return system;
  }

  private static PlanDefinition asPlan(PackSheet pack) {
    PlanDefinition plan = new PlanDefinition();
    plan.setId(pack.id());
    plan.setUrl(pack.plan());
    plan.setType(type("plan-definition-type", "eca-rule"));
    common(plan, pack, pack.id());
    plan.setTitleElement(Fhir.text(pack.title(), "nb"));
    plan.addLibrary(pack.library() + "|" + pack.ref().version());
    pack.sources().forEach(source -> plan.addRelatedArtifact(citation(source)));
    var action = plan.addAction();
    action.setTitleElement(Fhir.text(pack.title(), "nb"));
    for (Input input : pack.inputs().all()) {
      action.addInput(DataRequirements.of(input, pack.inputs().concepts()));
    }
    return plan;
  }

  private static void common(MetadataResource resource, PackSheet pack, String id) {
    resource.setLanguage("nb");
    resource.setVersion(pack.ref().version());
    resource.setName(PackSheet.name(id));
    resource.setStatus(PublicationStatus.fromCode(pack.status()));
    resource.setPublisher(pack.owner());
  }

  static RelatedArtifact citation(Basis source) {
    RelatedArtifact artifact = new RelatedArtifact();
    artifact.setType(RelatedArtifactType.CITATION);
    artifact.setLabel(source.source());
    artifact.setCitation(
        source.place().isEmpty() ? source.title() : source.title() + ", " + source.place());
    if (!source.url().isEmpty()) {
      artifact.setUrl(source.url());
    }
    return artifact;
  }

  private static CodeableConcept type(String system, String code) {
    return new CodeableConcept().addCoding(new Coding().setSystem(TYPES + system).setCode(code));
  }
}
