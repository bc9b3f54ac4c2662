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
  private final Map<String, Element> known = new HashMap<>();

  private Intake(List<Element> entries, Inputs inputs, Primitives primitives, Issues issues) {
    this.inputs = inputs;
    this.asked = inputs.resources();
    this.primitives = primitives;
    this.issues = issues;
    this.references = new References(entries, issues);
    this.medications = new Medications(entries);
  }

  /** The facts; what is wrong goes to {@code issues}. */
  static Facts read(Element bundle, Inputs inputs, Primitives primitives, Issues issues) {
    List<Element> entries = bundle.all("entry");
    Intake intake = new Intake(entries, inputs, primitives, issues);
    intake.checkBundle(bundle);
    entries.forEach(intake::entry);
    return new Facts(intake.resources, intake.notUsed);
  }

  private void checkBundle(Element bundle) {
    String type = bundle.code("type");
    if (NOT_A_CASE.contains(type)) {
      issues.add(
          "not-supported",
          "Bundle.type",
          "En Bundle av typen " + type + " sier ikke hva som gjelder nå. Send type collection.",
          "A Bundle of type " + type + " does not say what holds now. Send type collection.");
    }
    new Elements(inputs.concepts(), issues).refuseImplicitRules(bundle);
  }

  private void entry(Element entry) {
    new Elements(inputs.concepts(), issues).refuseModifiers(entry);
    Element resource = entry.one("resource");
    if (resource == null) {
      issues.add(
          "required",
          entry.place().child("resource").toString(),
          "Innslaget har ingen ressurs. Ta det bort, eller legg ressursen i det.",
          "The entry has no resource. Remove it, or put the resource in it.");
    } else if (resource.type().equals("Bundle")) {
      issues.add(
          "not-supported",
          resource.place().toString(),
          "En Bundle inne i en Bundle leses ikke. Legg innslagene i den ytre.",
          "A Bundle within a Bundle is not read. Put its entries in the outer one.");
    } else {
      String ref = References.nameOf(entry, resource);
      if (isFirst(ref, resource)) {
        resource(ref, resource);
      }
    }
  }

  /** Whether this has not been read before; the same again is set aside, another is a conflict. */
  private boolean isFirst(String ref, Element resource) {
    Element before = known.putIfAbsent(ref, resource);
    if (before == null) {
      return true;
    }
    if (before.isSame(resource)) {
      setAside(
          ref,
          "Ressursen står to ganger; den ene er nok.",
          "The resource stands twice; one is enough.");
    } else {
      issues.add(
          "conflict",
          resource.place().toString(),
          "Samme ressurs står også i " + before.place() + ", med et annet innhold. Behold den ene.",
          "The same resource stands in "
              + before.place()
              + " too, with other content. Keep one of them.");
    }
    return false;
  }

  private void resource(String ref, Element resource) {
    Optional<Words> reason = reasonToSetAside(resource);
    if (reason.isPresent()) {
      notUsed.add(new NotUsed(ref, reason.get()));
      return;
    }
    // Faults in a resource that turns out not to be asked for are nobody's trouble.
    Issues own = new Issues();
    Elements elements = new Elements(inputs.concepts(), own);
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
      resources.addAll(new Answers(inputs, issues).observations(form, resource.place().toString()));
    }
    // What a resource carries inside it is known as well as if it had an entry of its own.
    for (Element inner : resource.all("contained")) {
      resource(References.nameOf(inner, ref), inner);
    }
  }

  private Optional<Words> reasonToSetAside(Element resource) {
    if (!asked.contains(resource.type())) {
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

  private static Optional<String> withdrawn(Element resource) {
    String status =
        switch (resource.type()) {
          case "AllergyIntolerance" -> Allergies.verification(resource);
          case "Condition" -> Assessments.verification(resource);
          case "Goal" -> resource.text("lifecycleStatus");
          default -> resource.text("status");
        };
    return Optional.ofNullable(status).filter(WITHDRAWN::contains);
  }

  private void setAside(String ref, String nb, String en) {
    notUsed.add(new NotUsed(ref, new Words(nb, en)));
  }
}
