package no.byrutine.in;

import no.byrutine.fhir.Codes;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.MedicationDispense;
import no.byrutine.fhir.Quantity;
import no.byrutine.fhir.SupplyDelivery;
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

  MedicationAdministration administration(Element given) {
    Medicine medicine = medicines.of(given, "medication");
    Elements.When when = elements.when(given, "effective");
    Given dosage = given(given.one("dosage"));
    Element observed = elements.ours(given, "observert-inntak", "valueBoolean");
    Element channel = elements.ours(given, "dot-kanal", "valueCodeableConcept");
    return new MedicationAdministration(
        from.ref(),
        medicine.codes(),
        medicine.ref(),
        given.code("status"),
        elements.codes(given, "statusReason"),
        from.resolve(given, "subject"),
        when.days(),
        when.at(),
        when.until(),
        new Performers(from, elements).read(given),
        from.named(given, "request"),
        from.allNamed(given, "device"),
        dosage.dose(),
        dosage.route(),
        dosage.method(),
        observed == null ? null : Boolean.valueOf(observed.text()),
        channel == null ? Codes.NONE : elements.codes(channel),
        Elements.note(given),
        medicines.group(medicine, given));
  }

  private record Given(@Nullable Quantity dose, Codes route, Codes method) {
    static final Given NOT_SAID = new Given(null, Codes.NONE, Codes.NONE);
  }

  private Given given(@Nullable Element dosage) {
    if (dosage == null) {
      return Given.NOT_SAID;
    }
    elements.refuseModifiers(dosage);
    return new Given(
        amounts.measure(dosage, "dose"),
        elements.codes(dosage, "route"),
        elements.codes(dosage, "method"));
  }

  MedicationDispense dispense(Element dispense) {
    Medicine medicine = medicines.of(dispense, "medication");
    return new MedicationDispense(
        from.ref(),
        medicine.codes(),
        medicine.ref(),
        dispense.code("status"),
        elements.codes(dispense, "type"),
        from.resolve(dispense, "subject"),
        Days.moment(dispense.text("whenPrepared")),
        Days.moment(dispense.text("whenHandedOver")),
        new Performers(from, elements).read(dispense),
        from.allNamed(dispense, "receiver"),
        amounts.measure(dispense, "quantity"),
        amounts.measure(dispense, "daysSupply"),
        from.allNamed(dispense, "authorizingPrescription"),
        new Dosages(elements, amounts).all(dispense, "dosageInstruction"),
        medicines.group(medicine, dispense));
  }

  SupplyDelivery delivery(Element delivery) {
    Elements.When when = elements.when(delivery, "occurrence");
    Item item = item(delivery.one("suppliedItem"));
    return new SupplyDelivery(
        from.ref(),
        item.medicine().codes(),
        delivery.code("status"),
        from.named(delivery, "patient"),
        item.quantity(),
        when.days(),
        when.at(),
        from.named(delivery, "supplier"),
        from.named(delivery, "destination"),
        from.allNamed(delivery, "receiver"));
  }

  private record Item(Medicine medicine, @Nullable Quantity quantity) {
    static final Item NOT_SAID = new Item(Medicine.UNKNOWN, null);
  }

  private Item item(@Nullable Element item) {
    if (item == null) {
      return Item.NOT_SAID;
    }
    elements.refuseModifiers(item);
    return new Item(medicines.of(item, "item"), amounts.measure(item, "quantity"));
  }
}
