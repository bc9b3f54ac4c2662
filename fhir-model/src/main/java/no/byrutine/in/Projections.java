package no.byrutine.in;

import java.util.List;
import java.util.Optional;
import no.byrutine.fhir.Resource;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * From one of HAPI's resources to ours. A new resource type is one more case here, and one more
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
  Optional<Resource> project(org.hl7.fhir.r4.model.Resource resource) {
    if (resource instanceof DomainResource domain) {
      elements.refuseModifiers(domain);
    }
    return Optional.ofNullable(
        switch (resource.fhirType()) {
          case "Patient" -> people().patient((org.hl7.fhir.r4.model.Patient) resource);
          case "RelatedPerson" ->
              people().relatedPerson((org.hl7.fhir.r4.model.RelatedPerson) resource);
          case "Encounter" -> stays().encounter((org.hl7.fhir.r4.model.Encounter) resource);
          case "Location" -> stays().location((org.hl7.fhir.r4.model.Location) resource);
          case "Organization" ->
              stays().organization((org.hl7.fhir.r4.model.Organization) resource);
          case "Observation" -> sums().observation((org.hl7.fhir.r4.model.Observation) resource);
          case "ChargeItem" -> sums().chargeItem((org.hl7.fhir.r4.model.ChargeItem) resource);
          case "ServiceRequest" ->
              sums().serviceRequest((org.hl7.fhir.r4.model.ServiceRequest) resource);
          case "ChargeItemDefinition" ->
              sums().chargeItemDefinition((org.hl7.fhir.r4.model.ChargeItemDefinition) resource);
          case "Medication" -> medicines().medication((org.hl7.fhir.r4.model.Medication) resource);
          case "MedicationRequest" ->
              medicines().request((org.hl7.fhir.r4.model.MedicationRequest) resource);
          case "MedicationAdministration" ->
              handedOut().administration((org.hl7.fhir.r4.model.MedicationAdministration) resource);
          case "MedicationStatement" ->
              medicines().statement((org.hl7.fhir.r4.model.MedicationStatement) resource);
          case "MedicationDispense" ->
              handedOut().dispense((org.hl7.fhir.r4.model.MedicationDispense) resource);
          case "SupplyDelivery" ->
              handedOut().delivery((org.hl7.fhir.r4.model.SupplyDelivery) resource);
          case "AllergyIntolerance" ->
              new Allergies(this, elements)
                  .allergy((org.hl7.fhir.r4.model.AllergyIntolerance) resource);
          case "Practitioner" ->
              staff().practitioner((org.hl7.fhir.r4.model.Practitioner) resource);
          case "PractitionerRole" ->
              staff().role((org.hl7.fhir.r4.model.PractitionerRole) resource);
          case "CarePlan" -> plans().carePlan((org.hl7.fhir.r4.model.CarePlan) resource);
          case "Task" -> plans().task((org.hl7.fhir.r4.model.Task) resource);
          case "Consent" -> plans().consent((org.hl7.fhir.r4.model.Consent) resource);
          case "Flag" -> plans().flag((org.hl7.fhir.r4.model.Flag) resource);
          case "Device" -> plans().device((org.hl7.fhir.r4.model.Device) resource);
          case "Procedure" -> events().procedure((org.hl7.fhir.r4.model.Procedure) resource);
          case "Communication" ->
              events().communication((org.hl7.fhir.r4.model.Communication) resource);
          case "AdverseEvent" ->
              events().adverseEvent((org.hl7.fhir.r4.model.AdverseEvent) resource);
          case "Condition" -> assessments().condition((org.hl7.fhir.r4.model.Condition) resource);
          case "Goal" -> assessments().goal((org.hl7.fhir.r4.model.Goal) resource);
          case "DocumentReference" ->
              assessments().document((org.hl7.fhir.r4.model.DocumentReference) resource);
          case "QuestionnaireResponse" ->
              forms().response((org.hl7.fhir.r4.model.QuestionnaireResponse) resource);
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

  /** How a rule names what is referred to. */
  String resolve(Reference reference) {
    return references.resolve(reference, ref);
  }

  /** The same; null when the reference names nothing. */
  @Nullable String named(Reference reference) {
    String name = resolve(reference);
    return name.isEmpty() ? null : name;
  }

  /** The names of those that are named. */
  List<String> named(List<Reference> list) {
    return list.stream().map(this::resolve).filter(name -> !name.isEmpty()).toList();
  }

  List<String> resolve(List<Reference> list) {
    return list.stream().map(this::resolve).toList();
  }
}
