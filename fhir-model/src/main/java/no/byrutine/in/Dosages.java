package no.byrutine.in;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Dosage;
import no.byrutine.fhir.Quantity;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage.DosageDoseAndRateComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * How medicines are to be taken. A limit that cannot be read is refused: passed over, it would be a
 * permission.
 */
final class Dosages {

  private final Elements elements;
  private final Amounts amounts;
  private final Timings timings;

  Dosages(Elements elements, Amounts amounts) {
    this.elements = elements;
    this.amounts = amounts;
    this.timings = new Timings(elements, amounts);
  }

  List<Dosage> all(List<org.hl7.fhir.r4.model.Dosage> list, String element) {
    return IntStream.range(0, list.size())
        .mapToObj(i -> dosage(list.get(i), element + "[" + i + "]"))
        .toList();
  }

  private Dosage dosage(org.hl7.fhir.r4.model.Dosage dosage, String element) {
    elements.refuseModifiers(dosage, element);
    Type asNeeded = dosage.hasAsNeeded() ? dosage.getAsNeeded() : null;
    Max max =
        dosage.hasMaxDosePerPeriod()
            ? max(dosage.getMaxDosePerPeriod(), element + ".maxDosePerPeriod")
            : Max.NONE;
    return new Dosage(
        dosage.hasText() ? dosage.getText() : null,
        dosage.hasRoute() ? elements.codes(dosage.getRoute(), element + ".route") : Codes.NONE,
        dosage.hasDoseAndRate() ? dose(dosage.getDoseAndRate(), element + ".doseAndRate") : null,
        dosage.hasTiming() ? timings.timing(dosage.getTiming(), element + ".timing") : null,
        asNeeded instanceof CodeableConcept
            || (asNeeded instanceof PrimitiveType<?> yes && Boolean.TRUE.equals(yes.getValue())),
        asNeeded instanceof CodeableConcept concept
            ? elements.codes(concept, element + ".asNeededCodeableConcept")
            : Codes.NONE,
        max.dose(),
        max.per(),
        dosage.hasMaxDosePerAdministration()
            ? amounts.measure(
                dosage.getMaxDosePerAdministration(), element + ".maxDosePerAdministration")
            : null);
  }

  /** The one dose. A second is refused, also in another unit: which of them holds is not said. */
  private @Nullable Quantity dose(List<DosageDoseAndRateComponent> list, String element) {
    @Nullable Quantity dose = null;
    boolean found = false;
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).hasDose()) {
        String place = element + "[" + i + "]";
        if (found) {
          refuseSecond(place);
        } else {
          dose = dose(list.get(i).getDose(), place);
        }
        found = true;
      }
    }
    return dose;
  }

  private void refuseSecond(String element) {
    elements.refuse(
        "value",
        element,
        "Det er mer enn én dose, og det er uklart hvilken som gjelder. Behold den som gjelder.",
        "There is more than one dose, and it is unclear which one holds. Keep the one that holds.");
  }

  private @Nullable Quantity dose(Type dose, String element) {
    if (dose instanceof org.hl7.fhir.r4.model.Quantity quantity) {
      return amounts.measure(quantity, element + ".doseQuantity");
    }
    elements.refuseType(element + ".dose" + dose.fhirType(), "doseQuantity");
    return null;
  }

  private record Max(@Nullable Quantity dose, @Nullable Duration per) {
    static final Max NONE = new Max(null, null);
  }

  private Max max(Ratio ratio, String element) {
    boolean dose = ratio.hasNumerator() && ratio.getNumerator().hasValue();
    boolean per = ratio.hasDenominator() && ratio.getDenominator().hasValue();
    if (!dose || !per) {
      elements.refuse(
          "required",
          element + (dose ? ".denominator" : ".numerator") + ".value",
          "Den største dosen må ha både en mengde og en tid. Fyll ut begge.",
          "The greatest dose must have both an amount and a time. Fill in both.");
      return Max.NONE;
    }
    return new Max(
        amounts.measure(ratio.getNumerator(), element + ".numerator"),
        amounts.duration(ratio.getDenominator(), element + ".denominator"));
  }
}
