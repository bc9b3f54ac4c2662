package no.byrutine.in;

import java.util.List;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.MedicationDispense;
import no.byrutine.fhir.Quantity;
import no.byrutine.fhir.SupplyDelivery;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationDosageComponent;
import org.hl7.fhir.r4.model.SupplyDelivery.SupplyDeliverySuppliedItemComponent;
import org.jspecify.annotations.Nullable;

/** What is handed out, given and delivered. */
final class HandedOut {

  private final Projections from;
  private final MedicineLookup medicines;
  private final Elements elements;
  private final Amounts amounts;

  HandedOut(Projections from, MedicineLookup medicines, Elements elements, Amounts amounts) {
    this.from = from;
    this.medicines = medicines;
    this.elements = elements;
    this.amounts = amounts;
  }

  MedicationAdministration administration(org.hl7.fhir.r4.model.MedicationAdministration given) {
    Medicine medicine = medicines.of(given.getMedication());
    Elements.When when = elements.when(given.getEffective(), "effective");
    Given dosage = given.hasDosage() ? given(given.getDosage()) : Given.NOT_SAID;
    List<Extension> extensions = Elements.extensions(given);
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
        given.hasPerformer()
            ? new Performers(from, elements)
                .read(
                    given.getPerformer(),
                    one -> one.hasActor() ? one.getActor() : null,
                    one -> one.hasFunction() ? one.getFunction() : null)
            : List.of(),
        given.hasRequest() ? from.named(given.getRequest()) : null,
        given.hasDevice() ? from.named(given.getDevice()) : List.of(),
        dosage.dose(),
        dosage.route(),
        dosage.method(),
        observed == null ? null : observed.value().getValue(),
        channel == null ? Codes.NONE : elements.codes(channel.value(), channel.element()),
        given.hasNote() ? Elements.note(given.getNote()) : null,
        medicines.group(medicine, given));
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

  MedicationDispense dispense(org.hl7.fhir.r4.model.MedicationDispense dispense) {
    Medicine medicine = medicines.of(dispense.getMedication());
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
        dispense.hasPerformer()
            ? new Performers(from, elements)
                .read(
                    dispense.getPerformer(),
                    one -> one.hasActor() ? one.getActor() : null,
                    one -> one.hasFunction() ? one.getFunction() : null)
            : List.of(),
        dispense.hasReceiver() ? from.named(dispense.getReceiver()) : List.of(),
        dispense.hasQuantity() ? amounts.measure(dispense.getQuantity(), "quantity") : null,
        dispense.hasDaysSupply() ? amounts.measure(dispense.getDaysSupply(), "daysSupply") : null,
        dispense.hasAuthorizingPrescription()
            ? from.named(dispense.getAuthorizingPrescription())
            : List.of(),
        dispense.hasDosageInstruction()
            ? new Dosages(elements, amounts)
                .all(dispense.getDosageInstruction(), "dosageInstruction")
            : List.of(),
        medicines.group(medicine, dispense));
  }

  SupplyDelivery delivery(org.hl7.fhir.r4.model.SupplyDelivery delivery) {
    Elements.When when = elements.when(delivery.getOccurrence(), "occurrence");
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
        item.hasItem() ? medicines.of(item.getItem(), "suppliedItem.item") : Medicine.UNKNOWN,
        item.hasQuantity() ? amounts.measure(item.getQuantity(), "suppliedItem.quantity") : null);
  }
}
