package no.byrutine.in;

import java.util.List;
import java.util.Optional;
import no.byrutine.fhir.Resource;
import org.jspecify.annotations.Nullable;

/**
 * From a resource as it was sent to ours. A new resource type is one more case here, and one more
 * method beside those of its kind.
 */
final class Projections {

  private final String ref;
  private final References references;
  private final Medications medications;
  private final Elements elements;
  private final Amounts amounts;

  Projections(
      String ref,
      References references,
      Medications medications,
      Elements elements,
      Amounts amounts) {
    this.ref = ref;
    this.references = references;
    this.medications = medications;
    this.elements = elements;
    this.amounts = amounts;
  }

  /** The projection, or empty for a resource type that no pack has asked for so far. */
  Optional<Resource> project(Element resource) {
    elements.refuseModifiers(resource);
    elements.refuseImplicitRules(resource);
    return Optional.ofNullable(
        switch (resource.type()) {
          case "Patient" -> people().patient(resource);
          case "RelatedPerson" -> people().relatedPerson(resource);
          case "Encounter" -> stays().encounter(resource);
          case "Location" -> stays().location(resource);
          case "Organization" -> stays().organization(resource);
          case "Observation" -> sums().observation(resource);
          case "ChargeItem" -> sums().chargeItem(resource);
          case "ServiceRequest" -> sums().serviceRequest(resource);
          case "ChargeItemDefinition" -> sums().chargeItemDefinition(resource);
          case "Medication" -> medicines().medication(resource);
          case "MedicationRequest" -> medicines().request(resource);
          case "MedicationAdministration" -> handedOut().administration(resource);
          case "MedicationStatement" -> medicines().statement(resource);
          case "MedicationDispense" -> handedOut().dispense(resource);
          case "SupplyDelivery" -> handedOut().delivery(resource);
          case "AllergyIntolerance" -> new Allergies(this, elements).allergy(resource);
          case "Practitioner" -> staff().practitioner(resource);
          case "PractitionerRole" -> staff().role(resource);
          case "CarePlan" -> plans().carePlan(resource);
          case "Task" -> plans().task(resource);
          case "Consent" -> plans().consent(resource);
          case "Flag" -> plans().flag(resource);
          case "Device" -> plans().device(resource);
          case "Procedure" -> events().procedure(resource);
          case "Communication" -> events().communication(resource);
          case "AdverseEvent" -> events().adverseEvent(resource);
          case "Condition" -> assessments().condition(resource);
          case "Goal" -> assessments().goal(resource);
          case "DocumentReference" -> assessments().document(resource);
          case "QuestionnaireResponse" -> forms().response(resource);
          default -> null;
        });
  }

  private People people() {
    return new People(this, elements);
  }

  private Stays stays() {
    return new Stays(this, elements);
  }

  private Sums sums() {
    return new Sums(this, elements, amounts);
  }

  private Medicines medicines() {
    return new Medicines(this, medicineLookup(), elements, amounts);
  }

  private HandedOut handedOut() {
    return new HandedOut(this, medicineLookup(), elements, amounts);
  }

  private MedicineLookup medicineLookup() {
    return new MedicineLookup(this, medications, elements);
  }

  private Staff staff() {
    return new Staff(this, elements);
  }

  private Plans plans() {
    return new Plans(this, elements, amounts);
  }

  private Events events() {
    return new Events(this, elements);
  }

  private Assessments assessments() {
    return new Assessments(this, elements, amounts);
  }

  private Forms forms() {
    return new Forms(this, elements, amounts);
  }

  /** How the resource itself is named. */
  String ref() {
    return ref;
  }

  /** How a rule names what a reference refers to; empty when it names nothing. */
  String resolve(Element reference) {
    return references.resolve(reference, ref);
  }

  /** The same of the element of this name, or the first of a list; empty when it was not sent. */
  String resolve(Element owner, String name) {
    Element reference = owner.one(name);
    return reference == null ? "" : resolve(reference);
  }

  /** The same; null when it was not sent. */
  @Nullable String resolveIfSent(Element owner, String name) {
    Element reference = owner.one(name);
    return reference == null ? null : resolve(reference);
  }

  /** The same; null when the reference was not sent, or names nothing. */
  @Nullable String named(Element owner, String name) {
    Element reference = owner.one(name);
    return reference == null ? null : named(reference);
  }

  @Nullable String named(Element reference) {
    String name = resolve(reference);
    return name.isEmpty() ? null : name;
  }

  /** The names of those in a list that name something. */
  List<String> allNamed(Element owner, String name) {
    return named(owner.all(name));
  }

  List<String> named(List<Element> list) {
    return list.stream().map(this::resolve).filter(name -> !name.isEmpty()).toList();
  }
}
