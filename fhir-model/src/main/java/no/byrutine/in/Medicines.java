package no.byrutine.in;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.byrutine.fhir.AllergyIntolerance;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Medication;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.MedicationDispense;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.MedicationStatement;
import no.byrutine.fhir.Performer;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.Quantity;
import no.byrutine.fhir.SupplyDelivery;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceReactionComponent;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Medication.MedicationBatchComponent;
import org.hl7.fhir.r4.model.Medication.MedicationIngredientComponent;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationDosageComponent;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationPerformerComponent;
import org.hl7.fhir.r4.model.MedicationDispense.MedicationDispensePerformerComponent;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestDispenseRequestComponent;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestSubstitutionComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.SupplyDelivery.SupplyDeliverySuppliedItemComponent;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Medicines: what is prescribed, said, handed out, given and delivered, and what is not borne. */
final class Medicines {

  static final String GROUP_EXTENSION =
      "http://hl7.no/fhir/StructureDefinition/no-basis-prescriptiongroup";
  private static final String GROUP_SYSTEM = "urn:oid:2.16.578.1.12.4.1.1.7421";
  private static final String CLINICAL =
      "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";
  private static final String VERIFICATION =
      "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification";
  private static final List<Extension> NO_EXTENSION = List.of();

  private final Projections from;
  private final Medications medications;
  private final Elements elements;
  private final Amounts amounts;
  private final Dosages dosages;

  Medicines(Projections from, Medications medications, Elements elements, Amounts amounts) {
    this.from = from;
    this.medications = medications;
    this.elements = elements;
    this.amounts = amounts;
    this.dosages = new Dosages(elements, amounts);
  }

  /** Which medicine something is about. */
  private record Medicine(Codes codes, @Nullable String ref, @Nullable String group) {
    static final Medicine UNKNOWN = new Medicine(Codes.NONE, null, null);
  }

  MedicationRequest request(org.hl7.fhir.r4.model.MedicationRequest request) {
    if (request.hasDoNotPerformElement()
        && Boolean.TRUE.equals(request.getDoNotPerformElement().getValue())) {
      elements.refuse(
          "not-supported",
          "doNotPerform",
          "Ordinasjonen sier at legemiddelet ikke skal gis. Ta den ut av det som sendes.",
          "The request says that the medicine is not to be given. Leave it out.");
    }
    Medicine medicine =
        request.hasMedication() ? medicine(request.getMedication()) : Medicine.UNKNOWN;
    Supply supply =
        request.hasDispenseRequest() ? supply(request.getDispenseRequest()) : Supply.NOT_SAID;
    return new MedicationRequest(
        from.ref(),
        medicine.codes(),
        medicine.ref(),
        request.hasStatus() ? Elements.text(request.getStatusElement()) : "",
        request.hasIntent() ? Elements.text(request.getIntentElement()) : "",
        request.hasCategory() ? elements.codes(request.getCategory(), "category") : Codes.NONE,
        request.hasSubject() ? from.resolve(request.getSubject()) : "",
        request.hasRequester() ? from.named(request.getRequester()) : null,
        request.hasAuthoredOnElement() ? Days.first(request.getAuthoredOnElement()) : null,
        request.hasDosageInstruction()
            ? dosages.all(request.getDosageInstruction(), "dosageInstruction")
            : List.of(),
        request.hasReasonCode()
            ? elements.codes(request.getReasonCode(), "reasonCode")
            : Codes.NONE,
        supply.validity(),
        supply.quantity(),
        supply.duration(),
        request.hasPriorPrescription() ? from.named(request.getPriorPrescription()) : null,
        request.hasSubstitution() ? substitution(request.getSubstitution()) : null,
        group(medicine, request.hasExtension() ? request.getExtension() : NO_EXTENSION));
  }

  private record Supply(Period validity, @Nullable Quantity quantity, @Nullable Quantity duration) {
    static final Supply NOT_SAID = new Supply(Period.ALWAYS, null, null);
  }

  private Supply supply(MedicationRequestDispenseRequestComponent supply) {
    elements.refuseModifiers(supply, "dispenseRequest");
    return new Supply(
        supply.hasValidityPeriod()
            ? elements.period(supply.getValidityPeriod(), "dispenseRequest.validityPeriod")
            : Period.ALWAYS,
        supply.hasQuantity()
            ? amounts.measure(supply.getQuantity(), "dispenseRequest.quantity")
            : null,
        supply.hasExpectedSupplyDuration()
            ? amounts.measure(
                supply.getExpectedSupplyDuration(), "dispenseRequest.expectedSupplyDuration")
            : null);
  }

  private @Nullable Boolean substitution(MedicationRequestSubstitutionComponent substitution) {
    elements.refuseModifiers(substitution, "substitution");
    if (!substitution.hasAllowed()) {
      return null;
    }
    if (substitution.getAllowed() instanceof BooleanType allowed) {
      return allowed.getValue();
    }
    elements.refuseType("substitution.allowedCodeableConcept", "allowedBoolean");
    return null;
  }

  MedicationAdministration administration(org.hl7.fhir.r4.model.MedicationAdministration given) {
    Medicine medicine = given.hasMedication() ? medicine(given.getMedication()) : Medicine.UNKNOWN;
    Elements.When when =
        given.hasEffective()
            ? elements.when(given.getEffective(), "effective")
            : Elements.When.NOT_SAID;
    Given dosage = given.hasDosage() ? given(given.getDosage()) : Given.NOT_SAID;
    List<Extension> extensions = given.hasExtension() ? given.getExtension() : NO_EXTENSION;
    Elements.Ours<BooleanType> observed =
        elements.ours(extensions, "observert-inntak", BooleanType.class, "");
    Elements.Ours<CodeableConcept> channel =
        elements.ours(extensions, "dot-kanal", CodeableConcept.class, "");
    return new MedicationAdministration(
        from.ref(),
        medicine.codes(),
        medicine.ref(),
        given.hasStatus() ? Elements.text(given.getStatusElement()) : "",
        given.hasStatusReason()
            ? elements.codes(given.getStatusReason(), "statusReason")
            : Codes.NONE,
        given.hasSubject() ? from.resolve(given.getSubject()) : "",
        when.days(),
        when.at(),
        when.until(),
        given.hasPerformer() ? givers(given.getPerformer()) : List.of(),
        given.hasRequest() ? from.named(given.getRequest()) : null,
        given.hasDevice() ? from.named(given.getDevice()) : List.of(),
        dosage.dose(),
        dosage.route(),
        dosage.method(),
        observed == null ? null : observed.value().getValue(),
        channel == null ? Codes.NONE : elements.codes(channel.value(), channel.element()),
        given.hasNote() ? Elements.note(given.getNote()) : null,
        group(medicine, extensions));
  }

  private record Given(@Nullable Quantity dose, Codes route, Codes method) {
    static final Given NOT_SAID = new Given(null, Codes.NONE, Codes.NONE);
  }

  private Given given(MedicationAdministrationDosageComponent dosage) {
    elements.refuseModifiers(dosage, "dosage");
    return new Given(
        dosage.hasDose() ? amounts.measure(dosage.getDose(), "dosage.dose") : null,
        dosage.hasRoute() ? elements.codes(dosage.getRoute(), "dosage.route") : Codes.NONE,
        dosage.hasMethod() ? elements.codes(dosage.getMethod(), "dosage.method") : Codes.NONE);
  }

  private List<Performer> givers(List<MedicationAdministrationPerformerComponent> list) {
    return new Performers(from, elements)
        .read(
            list.stream()
                .map(
                    one ->
                        new Performers.Sent(
                            one,
                            one.hasActor() ? one.getActor() : null,
                            one.hasFunction() ? one.getFunction() : null))
                .toList());
  }

  MedicationStatement statement(org.hl7.fhir.r4.model.MedicationStatement statement) {
    Medicine medicine =
        statement.hasMedication() ? medicine(statement.getMedication()) : Medicine.UNKNOWN;
    return new MedicationStatement(
        from.ref(),
        medicine.codes(),
        medicine.ref(),
        statement.hasStatus() ? Elements.text(statement.getStatusElement()) : "",
        statement.hasCategory() ? elements.codes(statement.getCategory(), "category") : Codes.NONE,
        statement.hasSubject() ? from.resolve(statement.getSubject()) : "",
        statement.hasEffective()
            ? elements.when(statement.getEffective(), "effective").days()
            : Period.ALWAYS,
        statement.hasDateAssertedElement() ? Days.first(statement.getDateAssertedElement()) : null,
        statement.hasInformationSource() ? from.named(statement.getInformationSource()) : null,
        statement.hasDosage() ? dosages.all(statement.getDosage(), "dosage") : List.of(),
        statement.hasBasedOn() ? from.named(statement.getBasedOn()) : List.of(),
        statement.hasDerivedFrom() ? from.named(statement.getDerivedFrom()) : List.of(),
        group(medicine, statement.hasExtension() ? statement.getExtension() : NO_EXTENSION));
  }

  MedicationDispense dispense(org.hl7.fhir.r4.model.MedicationDispense dispense) {
    Medicine medicine =
        dispense.hasMedication() ? medicine(dispense.getMedication()) : Medicine.UNKNOWN;
    return new MedicationDispense(
        from.ref(),
        medicine.codes(),
        medicine.ref(),
        dispense.hasStatus() ? Elements.text(dispense.getStatusElement()) : "",
        dispense.hasType() ? elements.codes(dispense.getType(), "type") : Codes.NONE,
        dispense.hasSubject() ? from.resolve(dispense.getSubject()) : "",
        dispense.hasWhenPreparedElement() ? Days.moment(dispense.getWhenPreparedElement()) : null,
        dispense.hasWhenHandedOverElement()
            ? Days.moment(dispense.getWhenHandedOverElement())
            : null,
        dispense.hasPerformer() ? dispensers(dispense.getPerformer()) : List.of(),
        dispense.hasReceiver() ? from.named(dispense.getReceiver()) : List.of(),
        dispense.hasQuantity() ? amounts.measure(dispense.getQuantity(), "quantity") : null,
        dispense.hasDaysSupply() ? amounts.measure(dispense.getDaysSupply(), "daysSupply") : null,
        dispense.hasAuthorizingPrescription()
            ? from.named(dispense.getAuthorizingPrescription())
            : List.of(),
        dispense.hasDosageInstruction()
            ? dosages.all(dispense.getDosageInstruction(), "dosageInstruction")
            : List.of(),
        group(medicine, dispense.hasExtension() ? dispense.getExtension() : NO_EXTENSION));
  }

  private List<Performer> dispensers(List<MedicationDispensePerformerComponent> list) {
    return new Performers(from, elements)
        .read(
            list.stream()
                .map(
                    one ->
                        new Performers.Sent(
                            one,
                            one.hasActor() ? one.getActor() : null,
                            one.hasFunction() ? one.getFunction() : null))
                .toList());
  }

  SupplyDelivery delivery(org.hl7.fhir.r4.model.SupplyDelivery delivery) {
    Elements.When when =
        delivery.hasOccurrence()
            ? elements.when(delivery.getOccurrence(), "occurrence")
            : Elements.When.NOT_SAID;
    Item item = delivery.hasSuppliedItem() ? item(delivery.getSuppliedItem()) : Item.NOT_SAID;
    return new SupplyDelivery(
        from.ref(),
        item.medicine().codes(),
        delivery.hasStatus() ? Elements.text(delivery.getStatusElement()) : "",
        delivery.hasPatient() ? from.named(delivery.getPatient()) : null,
        item.quantity(),
        when.days(),
        when.at(),
        delivery.hasSupplier() ? from.named(delivery.getSupplier()) : null,
        delivery.hasDestination() ? from.named(delivery.getDestination()) : null,
        delivery.hasReceiver() ? from.named(delivery.getReceiver()) : List.of());
  }

  private record Item(Medicine medicine, @Nullable Quantity quantity) {
    static final Item NOT_SAID = new Item(Medicine.UNKNOWN, null);
  }

  private Item item(SupplyDeliverySuppliedItemComponent item) {
    elements.refuseModifiers(item, "suppliedItem");
    return new Item(
        item.hasItem() ? medicine(item.getItem(), "suppliedItem.item") : Medicine.UNKNOWN,
        item.hasQuantity() ? amounts.measure(item.getQuantity(), "suppliedItem.quantity") : null);
  }

  Medication medication(org.hl7.fhir.r4.model.Medication medication) {
    List<Extension> extensions =
        medication.hasExtension() ? medication.getExtension() : NO_EXTENSION;
    MedicationBatchComponent batch = medication.hasBatch() ? medication.getBatch() : null;
    if (batch != null) {
      elements.refuseModifiers(batch, "batch");
    }
    Elements.Ours<DateTimeType> opened =
        elements.ours(extensions, "anbrudd", DateTimeType.class, "");
    Elements.Ours<DateTimeType> prepared =
        elements.ours(extensions, "istandgjort", DateTimeType.class, "");
    return new Medication(
        from.ref(),
        medication.hasCode() ? elements.codes(medication.getCode(), "code") : Codes.NONE,
        medication.hasForm() ? elements.codes(medication.getForm(), "form") : Codes.NONE,
        group(extensions, ""),
        medication.hasIngredient() ? ingredients(medication.getIngredient()) : List.of(),
        batch != null && batch.hasLotNumber() ? batch.getLotNumber() : null,
        batch == null ? null : expiration(batch),
        opened == null ? null : Days.earliest(opened.value()),
        prepared == null ? null : Days.earliest(prepared.value()));
  }

  private static @Nullable LocalDate expiration(MedicationBatchComponent batch) {
    return batch.hasExpirationDateElement() ? Days.last(batch.getExpirationDateElement()) : null;
  }

  private List<Codes> ingredients(List<MedicationIngredientComponent> ingredients) {
    List<Codes> found = new ArrayList<>();
    for (int i = 0; i < ingredients.size(); i++) {
      String element = "ingredient[" + i + "]";
      elements.refuseModifiers(ingredients.get(i), element);
      if (ingredients.get(i).hasItem()) {
        found.add(ingredient(ingredients.get(i).getItem(), element));
      }
    }
    return found;
  }

  private Codes ingredient(Type item, String element) {
    if (item instanceof CodeableConcept concept) {
      return elements.codes(concept, element + ".itemCodeableConcept");
    }
    elements.refuseType(element + ".itemReference", "itemCodeableConcept");
    return Codes.NONE;
  }

  AllergyIntolerance allergy(org.hl7.fhir.r4.model.AllergyIntolerance allergy) {
    return new AllergyIntolerance(
        from.ref(),
        allergy.hasCode() ? elements.codes(allergy.getCode(), "code") : Codes.NONE,
        allergy.hasClinicalStatus() ? code(allergy.getClinicalStatus(), CLINICAL) : null,
        verification(allergy),
        allergy.hasCriticality() ? Elements.text(allergy.getCriticalityElement()) : null,
        allergy.hasPatient() ? from.resolve(allergy.getPatient()) : "",
        allergy.hasReaction() ? manifestation(allergy.getReaction()) : Codes.NONE);
  }

  private Codes manifestation(List<AllergyIntoleranceReactionComponent> reactions) {
    Codes all = Codes.NONE;
    for (int i = 0; i < reactions.size(); i++) {
      String element = "reaction[" + i + "]";
      elements.refuseModifiers(reactions.get(i), element);
      if (reactions.get(i).hasManifestation()) {
        all =
            elements.codes(
                all,
                elements.codes(reactions.get(i).getManifestation(), element + ".manifestation"));
      }
    }
    return all;
  }

  /** How sure one is of it; null when that was not said. */
  static @Nullable String verification(org.hl7.fhir.r4.model.AllergyIntolerance allergy) {
    return allergy.hasVerificationStatus()
        ? code(allergy.getVerificationStatus(), VERIFICATION)
        : null;
  }

  static @Nullable String code(CodeableConcept concept, String system) {
    if (!concept.hasCoding()) {
      return null;
    }
    return concept.getCoding().stream()
        .filter(coding -> coding.hasSystem() && system.equals(coding.getSystem()))
        .filter(coding -> coding.hasCode())
        .flatMap(coding -> Optional.ofNullable(coding.getCode()).stream())
        .findFirst()
        .orElse(null);
  }

  private Medicine medicine(Type medication) {
    return medicine(medication, "medication");
  }

  private Medicine medicine(Type medication, String element) {
    if (medication instanceof CodeableConcept concept) {
      return new Medicine(elements.codes(concept, element + "CodeableConcept"), null, null);
    }
    return medication instanceof Reference reference
        ? medicine(reference, element + "Reference.resolve()")
        : Medicine.UNKNOWN;
  }

  private Medicine medicine(Reference reference, String element) {
    String name = from.named(reference);
    org.hl7.fhir.r4.model.Medication known = known(reference, name);
    if (known == null) {
      return new Medicine(Codes.NONE, name, null);
    }
    elements.refuseModifiers(known, element);
    return new Medicine(
        known.hasCode() ? elements.codes(known.getCode(), element + ".code") : Codes.NONE,
        name,
        known.hasExtension() ? group(known.getExtension(), element + ".") : null);
  }

  /** HAPI's parser, or a Java caller, may have put the resource itself into the reference. */
  private org.hl7.fhir.r4.model.@Nullable Medication known(
      Reference reference, @Nullable String name) {
    org.hl7.fhir.r4.model.Medication sent = name == null ? null : medications.find(name);
    return sent == null
            && reference.getResource() instanceof org.hl7.fhir.r4.model.Medication linked
            && !Medications.isInError(linked)
        ? linked
        : sent;
  }

  /** The group of the medicine, or else the one that is said beside it. */
  private @Nullable String group(Medicine medicine, List<Extension> own) {
    return medicine.group() == null ? group(own, "") : medicine.group();
  }

  /**
   * Reseptgruppe: a code of Volven 7421 within the extension within HL7 Norway's extension. Two
   * different groups are refused.
   */
  private @Nullable String group(List<Extension> extensions, String place) {
    List<String> found =
        extensions.stream()
            .filter(outer -> outer.hasUrl() && GROUP_EXTENSION.equals(outer.getUrl()))
            .filter(Extension::hasExtension)
            .flatMap(outer -> outer.getExtension().stream())
            .filter(inner -> inner.hasUrl() && "prescriptiongroup".equals(inner.getUrl()))
            .filter(Extension::hasValue)
            .map(Extension::getValue)
            .filter(CodeableConcept.class::isInstance)
            .map(CodeableConcept.class::cast)
            .filter(CodeableConcept::hasCoding)
            .flatMap(concept -> concept.getCoding().stream())
            .filter(coding -> coding.hasSystem() && GROUP_SYSTEM.equals(coding.getSystem()))
            .filter(coding -> coding.hasCode())
            .flatMap(coding -> Optional.ofNullable(coding.getCode()).stream())
            .filter(code -> code != null)
            .distinct()
            .toList();
    if (found.size() > 1) {
      elements.refuse(
          "value",
          place + "extension",
          "Legemiddelet har mer enn én reseptgruppe. Behold den som gjelder.",
          "The medicine has more than one prescription group. Keep the one that holds.");
    }
    return found.isEmpty() ? null : found.get(0);
  }
}
