package no.byrutine.in;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Medication;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.MedicationStatement;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.Quantity;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Medication.MedicationBatchComponent;
import org.hl7.fhir.r4.model.Medication.MedicationIngredientComponent;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestDispenseRequestComponent;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestSubstitutionComponent;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Medicines: what they are, and what is prescribed and said of them. */
final class Medicines {

  private final Projections from;
  private final MedicineLookup medicines;
  private final Elements elements;
  private final Amounts amounts;
  private final Dosages dosages;

  Medicines(Projections from, MedicineLookup medicines, Elements elements, Amounts amounts) {
    this.from = from;
    this.medicines = medicines;
    this.elements = elements;
    this.amounts = amounts;
    this.dosages = new Dosages(elements, amounts);
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
    Medicine medicine = medicines.of(request.getMedication());
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
        request.hasAuthoredOnElement()
            ? elements.wholeDay(request.getAuthoredOnElement(), "authoredOn")
            : null,
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
        medicines.group(medicine, request));
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

  MedicationStatement statement(org.hl7.fhir.r4.model.MedicationStatement statement) {
    Medicine medicine = medicines.of(statement.getMedication());
    return new MedicationStatement(
        from.ref(),
        medicine.codes(),
        medicine.ref(),
        statement.hasStatus() ? Elements.text(statement.getStatusElement()) : "",
        statement.hasCategory() ? elements.codes(statement.getCategory(), "category") : Codes.NONE,
        statement.hasSubject() ? from.resolve(statement.getSubject()) : "",
        elements.when(statement.getEffective(), "effective").days(),
        statement.hasDateAssertedElement() ? Days.first(statement.getDateAssertedElement()) : null,
        statement.hasInformationSource() ? from.named(statement.getInformationSource()) : null,
        statement.hasDosage() ? dosages.all(statement.getDosage(), "dosage") : List.of(),
        statement.hasBasedOn() ? from.named(statement.getBasedOn()) : List.of(),
        statement.hasDerivedFrom() ? from.named(statement.getDerivedFrom()) : List.of(),
        medicines.group(medicine, statement));
  }

  Medication medication(org.hl7.fhir.r4.model.Medication medication) {
    List<Extension> extensions = Elements.extensions(medication);
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
        medicines.group(extensions, ""),
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
}
