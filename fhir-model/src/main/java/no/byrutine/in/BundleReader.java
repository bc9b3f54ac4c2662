package no.byrutine.in;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.byrutine.decision.NotUsed;
import no.byrutine.decision.Words;
import no.byrutine.fhir.Coded;
import no.byrutine.fhir.Coding;
import no.byrutine.fhir.Resource;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Property;

/**
 * Reads a FHIR R4 Bundle into the facts that a pack asks for. Bad input is refused here, all of it
 * at once, each fault with the element it stands in. The caller's objects are never changed.
 */
public final class BundleReader {

  private static final Set<String> WITHDRAWN = Set.of("entered-in-error", "cancelled", "retired");

  // HAPI's context is built once: it takes about a second, and is safe to share.
  private static final class Hapi {
    static final FhirContext R4 = FhirContext.forR4Cached();
  }

  /**
   * The facts in a Bundle given as JSON text.
   *
   * @throws BadInput when the text is not a FHIR R4 Bundle, or holds something that cannot be
   *     decided on
   */
  public Facts read(String json, Inputs inputs) {
    ParseFaults faults = new ParseFaults(json);
    IParser parser = Hapi.R4.newJsonParser();
    parser.setParserErrorHandler(faults);
    // A rule names evidence as the sender named it.
    parser.setOverrideResourceIdWithBundleEntryFullUrl(false);
    IBaseResource resource;
    try {
      resource = parser.parseResource(json);
    } catch (DataFormatException e) {
      throw faults.unreadable(e);
    }
    faults.throwIfAny();
    if (resource instanceof Bundle bundle) {
      return read(bundle, inputs);
    }
    throw new BadInput(
        new Issue(
            "structure",
            resource.fhirType(),
            new Words(
                "Fant en "
                    + resource.fhirType()
                    + ", ventet en Bundle. Legg ressursene i en Bundle.",
                "Found a "
                    + resource.fhirType()
                    + ", expected a Bundle. Put the resources in one.")));
  }

  /**
   * The facts in a Bundle given as HAPI objects, which stay as they are.
   *
   * @throws BadInput when it holds something that cannot be decided on
   */
  public Facts read(Bundle bundle, Inputs inputs) {
    List<Issue> issues = new ArrayList<>();
    List<Resource> resources = new ArrayList<>();
    List<NotUsed> notUsed = new ArrayList<>();
    References references = new References(bundle);
    List<BundleEntryComponent> entries = bundle.hasEntry() ? bundle.getEntry() : List.of();
    for (int i = 0; i < entries.size(); i++) {
      BundleEntryComponent entry = entries.get(i);
      String path = "Bundle.entry[" + i + "].resource";
      if (!entry.hasResource()) {
        issues.add(
            new Issue(
                "required",
                path,
                new Words(
                    "Innslaget har ingen ressurs. Ta det bort eller legg ressursen i det.",
                    "The entry has no resource. Remove it, or put the resource in it.")));
        continue;
      }
      Elements elements = new Elements(inputs.concepts(), path, issues);
      Projections projections = new Projections(references, elements);
      String ref = References.nameOf(entry);
      Optional<Words> setAside = setAside(entry.getResource(), inputs);
      if (setAside.isPresent()) {
        notUsed.add(new NotUsed(ref, setAside.get()));
        continue;
      }
      Optional<Resource> projection = projections.project(ref, entry.getResource());
      projection.ifPresent(
          resource -> accept(resource, entry.getResource(), inputs, elements, resources, notUsed));
    }
    if (!issues.isEmpty()) {
      throw new BadInput(issues);
    }
    return new Facts(resources, notUsed);
  }

  private static Optional<Words> setAside(org.hl7.fhir.r4.model.Resource resource, Inputs inputs) {
    if (!inputs.resources().contains(resource.fhirType())) {
      return Optional.of(
          new Words(
              "Rutinen spør ikke etter slike ressurser.",
              "The routine does not ask for such resources."));
    }
    Property status = resource.getNamedProperty("status");
    if (status != null && status.hasValues()) {
      String code = status.getValues().get(0).primitiveValue();
      if (code != null && WITHDRAWN.contains(code)) {
        return Optional.of(
            new Words(
                "Ressursen er trukket tilbake (" + code + ").",
                "The resource is withdrawn (" + code + ")."));
      }
    }
    return Optional.empty();
  }

  private static void accept(
      Resource resource,
      org.hl7.fhir.r4.model.Resource source,
      Inputs inputs,
      Elements elements,
      List<Resource> resources,
      List<NotUsed> notUsed) {
    List<Input> served = inputs.servedBy(resource);
    if (served.isEmpty()) {
      refuseUnknownCode(resource, inputs, elements);
      notUsed.add(
          new NotUsed(
              resource.ref(),
              new Words(
                  "Rutinen spør ikke etter denne koden.",
                  "The routine does not ask for this code.")));
      return;
    }
    for (Input input : served) {
      MustSupport.check(source, input, elements);
    }
    resources.add(resource);
  }

  /**
   * A code in one of Byrutine's own closed code systems that no concept knows is a misspelling, and
   * an amount behind it would be lost: it is refused, not skipped.
   */
  private static void refuseUnknownCode(Resource resource, Inputs inputs, Elements elements) {
    if (resource instanceof Coded coded) {
      for (Coding coding : coded.codes().codings()) {
        if (coding.system().startsWith("https://byrutine.no/fhir/")
            && inputs.concepts().knowsSystem(coding.system())) {
          elements.refuse(
              "code-invalid",
              "code",
              "Koden «" + coding.code() + "» er ikke kjent i " + coding.system() + ". Rett koden.",
              "The code '"
                  + coding.code()
                  + "' is not known in "
                  + coding.system()
                  + ". Correct it.");
        }
      }
    }
  }
}
