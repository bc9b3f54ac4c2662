package no.byrutine.in;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.byrutine.decision.NotUsed;
import no.byrutine.decision.Words;
import no.byrutine.fhir.QuestionnaireResponse;
import no.byrutine.fhir.Resource;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Property;

/**
 * One reading of one Bundle: each resource becomes a fact, is set aside with a reason, or is
 * refused.
 */
final class Intake {

  private static final Set<String> WITHDRAWN = Set.of("entered-in-error", "cancelled", "retired");

  /** Types of Bundle whose entries are not what is known now of a case. */
  private static final Set<String> NOT_A_CASE =
      Set.of("history", "batch-response", "transaction-response");

  private final Inputs inputs;
  private final Set<String> asked;
  private final Primitives primitives;
  private final Issues issues;
  private final References references;
  private final Medications medications;
  private final List<Resource> resources = new ArrayList<>();
  private final List<NotUsed> notUsed = new ArrayList<>();
  private final Map<String, Known> known = new HashMap<>();

  /** A resource that came before, and where. */
  private record Known(org.hl7.fhir.r4.model.Resource resource, String path) {}

  private Intake(Bundle bundle, Inputs inputs, Primitives primitives, Issues issues) {
    this.inputs = inputs;
    this.asked = inputs.resources();
    this.primitives = primitives;
    this.issues = issues;
    this.references = new References(bundle, issues);
    this.medications = new Medications(bundle);
  }

  /** The facts; what is wrong goes to {@code issues}. */
  static Facts read(Bundle bundle, Inputs inputs, Primitives primitives, Issues issues) {
    Intake intake = new Intake(bundle, inputs, primitives, issues);
    intake.checkBundle(bundle);
    List<BundleEntryComponent> entries = bundle.hasEntry() ? bundle.getEntry() : List.of();
    for (int i = 0; i < entries.size(); i++) {
      intake.entry(entries.get(i), i);
    }
    return new Facts(intake.resources, intake.notUsed);
  }

  private void checkBundle(Bundle bundle) {
    String type = bundle.hasType() ? Elements.text(bundle.getTypeElement()) : "";
    if (NOT_A_CASE.contains(type)) {
      issues.add(
          "not-supported",
          "Bundle.type",
          "En Bundle av typen " + type + " sier ikke hva som gjelder nå. Send type collection.",
          "A Bundle of type " + type + " does not say what holds now. Send type collection.");
    }
    if (bundle.hasImplicitRules()) {
      new Elements(inputs.concepts(), "Bundle", issues).refuseImplicitRules();
    }
  }

  private void entry(BundleEntryComponent entry, int index) {
    String place = "Bundle.entry[" + index + "]";
    String path = place + ".resource";
    new Elements(inputs.concepts(), place, issues).refuseModifiers(entry, "");
    if (!entry.hasResource()) {
      issues.add(
          "required",
          path,
          "Innslaget har ingen ressurs. Ta det bort, eller legg ressursen i det.",
          "The entry has no resource. Remove it, or put the resource in it.");
    } else if (entry.getResource() instanceof Bundle) {
      issues.add(
          "not-supported",
          path,
          "En Bundle inne i en Bundle leses ikke. Legg innslagene i den ytre.",
          "A Bundle within a Bundle is not read. Put its entries in the outer one.");
    } else {
      String ref = References.nameOf(entry, index);
      if (isFirst(ref, entry.getResource(), path)) {
        resource(ref, entry.getResource(), path);
      }
    }
  }

  /** Whether this has not been read before; the same again is set aside, another is a conflict. */
  private boolean isFirst(String ref, org.hl7.fhir.r4.model.Resource resource, String path) {
    Known before = known.putIfAbsent(ref, new Known(resource, path));
    if (before == null) {
      return true;
    }
    if (before.resource().equalsDeep(resource)) {
      setAside(
          ref,
          "Ressursen står to ganger; den ene er nok.",
          "The resource stands twice; one is enough.");
    } else {
      issues.add(
          "conflict",
          path,
          "Samme ressurs står også i " + before.path() + ", med et annet innhold. Behold den ene.",
          "The same resource stands in "
              + before.path()
              + " too, with other content. Keep one of them.");
    }
    return false;
  }

  private void resource(String ref, org.hl7.fhir.r4.model.Resource resource, String path) {
    Optional<Words> reason = reasonToSetAside(resource);
    if (reason.isPresent()) {
      notUsed.add(new NotUsed(ref, reason.get()));
      return;
    }
    // Faults in a resource that turns out not to be asked for are nobody's trouble.
    Issues own = new Issues();
    Elements elements = new Elements(inputs.concepts(), path, own);
    Amounts amounts = new Amounts(elements, primitives);
    Optional<Resource> projection =
        new Projections(ref, references, medications, elements, amounts).project(resource);
    List<Input> served = projection.map(inputs::servedBy).orElse(List.of());
    if (served.isEmpty()) {
      elements.refuseUnknownCodes(issues);
      setAside(
          ref, "Rutinen spør ikke etter denne koden.", "The routine does not ask for this code.");
      return;
    }
    for (Input input : served) {
      MustSupport.check(resource, input, elements);
      amounts.check(input);
    }
    issues.addAll(own);
    projection.ifPresent(resources::add);
    if (projection.orElse(null) instanceof QuestionnaireResponse form) {
      resources.addAll(new Answers(inputs, issues).observations(form, path));
    }
    if (resource instanceof DomainResource owner && owner.hasContained()) {
      contained(ref, owner, path);
    }
  }

  /** What a resource carries inside it is known as well as if it had an entry of its own. */
  private void contained(String owner, DomainResource resource, String path) {
    for (int i = 0; i < resource.getContained().size(); i++) {
      org.hl7.fhir.r4.model.Resource inner = resource.getContained().get(i);
      resource(References.nameOf(inner, owner), inner, path + ".contained[" + i + "]");
    }
  }

  private Optional<Words> reasonToSetAside(org.hl7.fhir.r4.model.Resource resource) {
    if (!asked.contains(resource.fhirType())) {
      return Optional.of(
          new Words(
              "Rutinen spør ikke etter slike ressurser.",
              "The routine does not ask for such resources."));
    }
    return withdrawn(resource)
        .map(
            code ->
                new Words(
                    "Ressursen er trukket tilbake (" + code + ").",
                    "The resource is withdrawn (" + code + ")."));
  }

  private static Optional<String> withdrawn(org.hl7.fhir.r4.model.Resource resource) {
    if (resource instanceof AllergyIntolerance allergy) {
      return Optional.ofNullable(Allergies.verification(allergy)).filter(WITHDRAWN::contains);
    }
    if (resource instanceof Condition condition) {
      return Optional.ofNullable(Assessments.verification(condition)).filter(WITHDRAWN::contains);
    }
    Property status =
        resource.getNamedProperty(resource instanceof Goal ? "lifecycleStatus" : "status");
    return status != null && status.hasValues()
        ? Optional.ofNullable(status.getValues().get(0).primitiveValue())
            .filter(WITHDRAWN::contains)
        : Optional.empty();
  }

  private void setAside(String ref, String nb, String en) {
    notUsed.add(new NotUsed(ref, new Words(nb, en)));
  }
}
