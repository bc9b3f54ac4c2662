package no.byrutine.in;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.Timing;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.TimeType;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * When something is to be given. Numbers that would make the time between two doses nothing, or
 * less than it is, are refused.
 */
final class Timings {

  private static final Map<String, DayOfWeek> DAYS =
      Map.of(
          "mon", DayOfWeek.MONDAY,
          "tue", DayOfWeek.TUESDAY,
          "wed", DayOfWeek.WEDNESDAY,
          "thu", DayOfWeek.THURSDAY,
          "fri", DayOfWeek.FRIDAY,
          "sat", DayOfWeek.SATURDAY,
          "sun", DayOfWeek.SUNDAY);

  /** The units of time without a fixed length, in months. */
  private static final Map<String, BigDecimal> MONTHS =
      Map.of("mo", BigDecimal.ONE, "a", BigDecimal.valueOf(12));

  private static final BigDecimal MOST_MONTHS = BigDecimal.valueOf(2400);

  private final Elements elements;
  private final Amounts amounts;

  Timings(Elements elements, Amounts amounts) {
    this.elements = elements;
    this.amounts = amounts;
  }

  Timing timing(org.hl7.fhir.r4.model.Timing timing, String element) {
    elements.refuseModifiers(timing, element);
    if (timing.hasEvent()) {
      elements.refuseType(element + ".event", "repeat");
    }
    Codes code =
        timing.hasCode() ? elements.codes(timing.getCode(), element + ".code") : Codes.NONE;
    return timing.hasRepeat()
        ? repeat(timing.getRepeat(), element + ".repeat", code)
        : repeat(new TimingRepeatComponent(), element + ".repeat", code);
  }

  private Timing repeat(TimingRepeatComponent repeat, String element, Codes code) {
    Integer count =
        repeat.hasCountElement() ? number(repeat.getCountElement(), element + ".count") : null;
    Integer countMax =
        repeat.hasCountMaxElement()
            ? number(repeat.getCountMaxElement(), element + ".countMax")
            : null;
    Integer frequency =
        repeat.hasFrequencyElement()
            ? number(repeat.getFrequencyElement(), element + ".frequency")
            : null;
    Integer frequencyMax =
        repeat.hasFrequencyMaxElement()
            ? number(repeat.getFrequencyMaxElement(), element + ".frequencyMax")
            : null;
    checkOrder(frequency, frequencyMax, element + ".frequencyMax");
    checkOrder(count, countMax, element + ".countMax");
    Length length = length(repeat, element);
    checkOrder(length.period(), length.periodMax(), element + ".periodMax");
    List<String> when = repeat.hasWhen() ? texts(repeat.getWhen()) : List.of();
    return new Timing(
        countMax == null ? count : countMax,
        frequency,
        frequencyMax,
        length.period(),
        length.periodMax(),
        length.months(),
        repeat.hasTimeOfDay() ? times(repeat.getTimeOfDay(), element + ".timeOfDay") : List.of(),
        when,
        offset(repeat, when, element),
        repeat.hasDayOfWeek() ? days(texts(repeat.getDayOfWeek())) : List.of(),
        repeat.hasBounds() ? bounds(repeat.getBounds(), element + ".bounds") : Period.ALWAYS,
        code);
  }

  /** Minutes before or after a meal or sleep; without saying which, they mean nothing. */
  private @Nullable Integer offset(
      TimingRepeatComponent repeat, List<String> when, String element) {
    Integer offset = repeat.hasOffset() ? repeat.getOffsetElement().getValue() : null;
    if (offset == null) {
      return null;
    }
    if (when.isEmpty()) {
      elements.refuse(
          "required",
          element + ".when",
          "Mangler, men trengs for å vite hva minuttene i offset regnes fra. Fyll ut elementet.",
          "Missing, but needed to know what the minutes in offset count from. Fill it in.");
      return null;
    }
    if (offset < 0) {
      elements.refuse(
          "value",
          element + ".offset",
          "Antall minutter er under 0. Rett tallet.",
          "A number of minutes is below 0. Correct it.");
      return null;
    }
    return offset;
  }

  private @Nullable Integer number(IntegerType number, String element) {
    Integer value = number.getValue();
    if (value != null && value < 1) {
      elements.refuse(
          "value",
          element,
          "Et antall ganger er under 1. Rett tallet.",
          "A number of times is below 1. Correct it.");
      return null;
    }
    return value;
  }

  private <T extends Comparable<T>> void checkOrder(
      @Nullable T least, @Nullable T most, String element) {
    if (least != null && most != null && most.compareTo(least) < 0) {
      elements.refuse(
          "value",
          element,
          "Det største er mindre enn det minste. Rett ett av tallene.",
          "The greatest is less than the least. Correct one of the numbers.");
    }
  }

  /** {@code period} and {@code periodMax}, as a length of time or as months. */
  private record Length(
      @Nullable Duration period, @Nullable Duration periodMax, @Nullable Integer months) {
    static final Length NONE = new Length(null, null, null);
  }

  private Length length(TimingRepeatComponent repeat, String element) {
    BigDecimal period = repeat.hasPeriod() ? repeat.getPeriod() : null;
    BigDecimal most = repeat.hasPeriodMax() ? repeat.getPeriodMax() : null;
    if (period == null) {
      if (most != null) {
        required(element + ".period");
      }
      return Length.NONE;
    }
    String unit = repeat.hasPeriodUnit() ? Elements.text(repeat.getPeriodUnitElement()) : "";
    if (unit.isEmpty()) {
      required(element + ".periodUnit");
      return Length.NONE;
    }
    BigDecimal months = MONTHS.get(unit);
    if (months != null) {
      return new Length(null, null, months(period, months, element + ".period"));
    }
    return new Length(
        amounts.duration(period, unit, element + ".period", element + ".periodUnit"),
        most == null
            ? null
            : amounts.duration(most, unit, element + ".periodMax", element + ".periodUnit"),
        null);
  }

  private void required(String element) {
    elements.refuse(
        "required",
        element,
        "Mangler, men trengs for å vite hvor ofte. Fyll ut elementet.",
        "Missing, but needed to know how often. Fill it in.");
  }

  private @Nullable Integer months(BigDecimal period, BigDecimal months, String element) {
    BigDecimal all = period.multiply(months);
    if (all.signum() <= 0
        || all.compareTo(MOST_MONTHS) > 0
        || all.stripTrailingZeros().scale() > 0) {
      elements.refuse(
          "value",
          element,
          "Tiden må være et helt antall måneder, fra 1 til " + MOST_MONTHS + ". Rett tallet.",
          "The time must be a whole number of months, from 1 to " + MOST_MONTHS + ". Correct it.");
      return null;
    }
    return all.intValueExact();
  }

  private List<LocalTime> times(List<TimeType> times, String element) {
    List<LocalTime> found = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      try {
        found.add(LocalTime.parse(Elements.text(times.get(i))));
      } catch (DateTimeException e) {
        elements.refuse(
            "value",
            element + "[" + i + "]",
            "Ventet et klokkeslett som finnes, som 08:00:00. Rett det.",
            "Expected a time of day that exists, such as 08:00:00. Correct it.");
      }
    }
    return found;
  }

  private static <E extends Enum<?>> List<String> texts(List<Enumeration<E>> codes) {
    return codes.stream().map(Elements::text).filter(text -> !text.isEmpty()).toList();
  }

  private static List<DayOfWeek> days(List<String> codes) {
    return codes.stream().filter(DAYS::containsKey).map(DAYS::get).toList();
  }

  private Period bounds(Type bounds, String element) {
    if (bounds instanceof org.hl7.fhir.r4.model.Period period) {
      return elements.period(period, element + "Period");
    }
    elements.refuseType(element + bounds.fhirType(), "boundsPeriod");
    return Period.ALWAYS;
  }
}
