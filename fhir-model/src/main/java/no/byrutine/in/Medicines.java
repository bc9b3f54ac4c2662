package no.byrutine.in;

import java.util.ArrayList;
import java.util.List;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Medication;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.MedicationStatement;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.Quantity;
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

  MedicationRequest request(Element request) {
    elements.refuseNegated(
        request,
        "Ordinasjonen sier at legemiddelet ikke skal gis. Ta den ut av det som sendes.",
        "The request says that the medicine is not to be given. Leave it out.");
    Medicine medicine = medicines.of(request, "medication");
    Supply supply = supply(request.one("dispenseRequest"));
    return new MedicationRequest(
        from.ref(),
        medicine.codes(),
        medicine.ref(),
        request.code("status"),
        request.code("intent"),
        elements.codes(request, "category"),
        from.resolve(request, "subject"),
        from.named(request, "requester"),
        elements.wholeDay(request, "authoredOn"),
        dosages.all(request, "dosageInstruction"),
        elements.codes(request, "reasonCode"),
        supply.validity(),
        supply.quantity(),
        supply.duration(),
        from.named(request, "priorPrescription"),
        substitution(request.one("substitution")),
        medicines.group(medicine, request));
  }

  private record Supply(Period validity, @Nullable Quantity quantity, @Nullable Quantity duration) {
    static final Supply NOT_SAID = new Supply(Period.ALWAYS, null, null);
  }

  private Supply supply(@Nullable Element supply) {
    if (supply == null) {
      return Supply.NOT_SAID;
    }
    elements.refuseModifiers(supply);
    return new Supply(
        elements.period(supply, "validityPeriod"),
        amounts.measure(supply, "quantity"),
        amounts.measure(supply, "expectedSupplyDuration"));
  }

  private @Nullable Boolean substitution(@Nullable Element substitution) {
    if (substitution == null) {
      return null;
    }
    elements.refuseModifiers(substitution);
    Element coded = substitution.one("allowedCodeableConcept");
    if (coded != null) {
      elements.refuseType(coded, "allowedBoolean");
    }
    return substitution.flag("allowedBoolean");
  }

  MedicationStatement statement(Element statement) {
    Medicine medicine = medicines.of(statement, "medication");
    return new MedicationStatement(
        from.ref(),
        medicine.codes(),
        medicine.ref(),
        statement.code("status"),
        elements.codes(statement, "category"),
        from.resolve(statement, "subject"),
        elements.when(statement, "effective").days(),
        Days.first(statement.text("dateAsserted")),
        from.named(statement, "informationSource"),
        dosages.all(statement, "dosage"),
        from.allNamed(statement, "basedOn"),
        from.allNamed(statement, "derivedFrom"),
        medicines.group(medicine, statement));
  }

  Medication medication(Element medication) {
    Element batch = medication.one("batch");
    if (batch != null) {
      elements.refuseModifiers(batch);
    }
    Element opened = elements.ours(medication, "anbrudd", "valueDateTime");
    Element prepared = elements.ours(medication, "istandgjort", "valueDateTime");
    return new Medication(
        from.ref(),
        elements.codes(medication, "code"),
        elements.codes(medication, "form"),
        medicines.group(medication),
        ingredients(medication.all("ingredient")),
        batch == null ? null : batch.text("lotNumber"),
        batch == null ? null : Days.last(batch.text("expirationDate")),
        opened == null ? null : Days.earliest(opened.text()),
        prepared == null ? null : Days.earliest(prepared.text()));
  }

  private List<Codes> ingredients(List<Element> ingredients) {
    List<Codes> found = new ArrayList<>();
    for (Element ingredient : ingredients) {
      elements.refuseModifiers(ingredient);
      Element reference = ingredient.one("itemReference");
      if (reference != null) {
        elements.refuseType(reference, "itemCodeableConcept");
      }
      if (ingredient.has("item")) {
        found.add(elements.codes(ingredient, "itemCodeableConcept"));
      }
    }
    return found;
  }
}
