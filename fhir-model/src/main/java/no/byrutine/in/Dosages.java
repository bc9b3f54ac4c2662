package no.byrutine.in;

import java.time.Duration;
import java.util.List;
import no.byrutine.fhir.Dosage;
import no.byrutine.fhir.Quantity;
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

  List<Dosage> all(Element owner, String name) {
    return owner.all(name).stream().map(this::dosage).toList();
  }

  private Dosage dosage(Element dosage) {
    elements.refuseModifiers(dosage);
    Element timing = dosage.one("timing");
    Max max = max(dosage.one("maxDosePerPeriod"));
    return new Dosage(
        dosage.text("text"),
        elements.codes(dosage, "route"),
        dose(dosage.all("doseAndRate")),
        timing == null ? null : timings.timing(timing),
        dosage.has("asNeededCodeableConcept")
            || Boolean.TRUE.equals(dosage.flag("asNeededBoolean")),
        elements.codes(dosage, "asNeededCodeableConcept"),
        max.dose(),
        max.per(),
        amounts.measure(dosage, "maxDosePerAdministration"));
  }

  /** The one dose. A second is refused, also in another unit: which of them holds is not said. */
  private @Nullable Quantity dose(List<Element> rates) {
    List<Element> dosed = rates.stream().filter(rate -> rate.has("dose")).toList();
    Quantity dose = dosed.isEmpty() ? null : dose(dosed.get(0));
    dosed.stream().skip(1).forEach(this::refuseSecond);
    return dose;
  }

  private void refuseSecond(Element rate) {
    elements.refuse(
        "value",
        rate.place(),
        "Det er mer enn én dose, og det er uklart hvilken som gjelder. Behold den som gjelder.",
        "There is more than one dose, and it is unclear which one holds. Keep the one that holds.");
  }

  private @Nullable Quantity dose(Element rate) {
    Element dose = rate.one("dose");
    if (dose != null && !dose.type().equals("Quantity")) {
      elements.refuseType(dose, "doseQuantity");
      return null;
    }
    return dose == null ? null : amounts.measure(dose);
  }

  private record Max(@Nullable Quantity dose, @Nullable Duration per) {
    static final Max NONE = new Max(null, null);
  }

  private Max max(@Nullable Element ratio) {
    if (ratio == null) {
      return Max.NONE;
    }
    Element dose = ratio.one("numerator");
    Element per = ratio.one("denominator");
    if (dose == null || !dose.has("value")) {
      return incomplete(ratio, "numerator");
    }
    if (per == null || !per.has("value")) {
      return incomplete(ratio, "denominator");
    }
    return new Max(amounts.measure(dose), amounts.duration(per));
  }

  private Max incomplete(Element ratio, String part) {
    elements.refuse(
        "required",
        ratio.place().child(part).child("value"),
        "Den største dosen må ha både en mengde og en tid. Fyll ut begge.",
        "The greatest dose must have both an amount and a time. Fill in both.");
    return Max.NONE;
  }
}
