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

  Timing timing(Element timing) {
    elements.refuseModifiers(timing);
    if (timing.has("event")) {
      elements.refuseType(timing.place().child("event"), "repeat");
    }
    Codes code = elements.codes(timing, "code");
    Element repeat = timing.one("repeat");
    return repeat == null ? unsaid(code) : repeat(repeat, code);
  }

  private static Timing unsaid(Codes code) {
    return new Timing(
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        List.of(),
        Period.ALWAYS,
        code);
  }

  private Timing repeat(Element repeat, Codes code) {
    Integer count = number(repeat, "count");
    Integer countMax = number(repeat, "countMax");
    Integer frequency = number(repeat, "frequency");
    Integer frequencyMax = number(repeat, "frequencyMax");
    checkOrder(frequency, frequencyMax, repeat, "frequencyMax");
    checkOrder(count, countMax, repeat, "countMax");
    Length length = length(repeat);
    checkOrder(length.period(), length.periodMax(), repeat, "periodMax");
    List<String> when = texts(repeat.all("when"));
    return new Timing(
        countMax == null ? count : countMax,
        frequency,
        frequencyMax,
        length.period(),
        length.periodMax(),
        length.months(),
        times(repeat.all("timeOfDay")),
        when,
        offset(repeat, when),
        days(texts(repeat.all("dayOfWeek"))),
        bounds(repeat),
        code);
  }

  /** Minutes before or after a meal or sleep; without saying which, they mean nothing. */
  private @Nullable Integer offset(Element repeat, List<String> when) {
    Integer offset = repeat.integer("offset");
    if (offset == null) {
      return null;
    }
    if (when.isEmpty()) {
      elements.refuse(
          "required",
          repeat.place().child("when"),
          "Mangler, men trengs for å vite hva minuttene i offset regnes fra. Fyll ut elementet.",
          "Missing, but needed to know what the minutes in offset count from. Fill it in.");
      return null;
    }
    if (offset < 0) {
      elements.refuse(
          "value",
          repeat.place().child("offset"),
          "Antall minutter er under 0. Rett tallet.",
          "A number of minutes is below 0. Correct it.");
      return null;
    }
    return offset;
  }

  private @Nullable Integer number(Element repeat, String name) {
    Integer value = repeat.integer(name);
    if (value != null && value < 1) {
      elements.refuse(
          "value",
          repeat.place().child(name),
          "Et antall ganger er under 1. Rett tallet.",
          "A number of times is below 1. Correct it.");
      return null;
    }
    return value;
  }

  private <T extends Comparable<T>> void checkOrder(
      @Nullable T least, @Nullable T most, Element repeat, String name) {
    if (least != null && most != null && most.compareTo(least) < 0) {
      elements.refuse(
          "value",
          repeat.place().child(name),
          "Det største er mindre enn det minste. Rett ett av tallene.",
          "The greatest is less than the least. Correct one of the numbers.");
    }
  }

  /** {@code period} and {@code periodMax}, as a length of time or as months. */
  private record Length(
      @Nullable Duration period, @Nullable Duration periodMax, @Nullable Integer months) {
    static final Length NONE = new Length(null, null, null);
  }

  private Length length(Element repeat) {
    BigDecimal period = repeat.decimal("period");
    BigDecimal most = repeat.decimal("periodMax");
    if (period == null) {
      if (most != null) {
        required(repeat, "period");
      }
      return Length.NONE;
    }
    String unit = repeat.code("periodUnit");
    if (unit.isEmpty()) {
      required(repeat, "periodUnit");
      return Length.NONE;
    }
    BigDecimal months = MONTHS.get(unit);
    if (months != null) {
      return new Length(null, null, months(period, months, repeat.place().child("period")));
    }
    Place unitAt = repeat.place().child("periodUnit");
    return new Length(
        amounts.duration(period, unit, repeat.place().child("period"), unitAt),
        most == null
            ? null
            : amounts.duration(most, unit, repeat.place().child("periodMax"), unitAt),
        null);
  }

  private void required(Element repeat, String name) {
    elements.refuse(
        "required",
        repeat.place().child(name),
        "Mangler, men trengs for å vite hvor ofte. Fyll ut elementet.",
        "Missing, but needed to know how often. Fill it in.");
  }

  private @Nullable Integer months(BigDecimal period, BigDecimal months, Place place) {
    BigDecimal all = period.multiply(months);
    if (all.signum() <= 0
        || all.compareTo(MOST_MONTHS) > 0
        || all.stripTrailingZeros().scale() > 0) {
      elements.refuse(
          "value",
          place,
          "Tiden må være et helt antall måneder, fra 1 til " + MOST_MONTHS + ". Rett tallet.",
          "The time must be a whole number of months, from 1 to " + MOST_MONTHS + ". Correct it.");
      return null;
    }
    return all.intValueExact();
  }

  private List<LocalTime> times(List<Element> times) {
    List<LocalTime> found = new ArrayList<>();
    for (Element time : times) {
      try {
        found.add(LocalTime.parse(textOf(time)));
      } catch (DateTimeException e) {
        elements.refuse(
            "value",
            time.place(),
            "Ventet et klokkeslett som finnes, som 08:00:00. Rett det.",
            "Expected a time of day that exists, such as 08:00:00. Correct it.");
      }
    }
    return found;
  }

  private static List<String> texts(List<Element> codes) {
    return codes.stream().map(Timings::textOf).filter(text -> !text.isEmpty()).toList();
  }

  private static String textOf(Element primitive) {
    String text = primitive.text();
    return text == null ? "" : text;
  }

  private static List<DayOfWeek> days(List<String> codes) {
    return codes.stream().filter(DAYS::containsKey).map(DAYS::get).toList();
  }

  private Period bounds(Element repeat) {
    Element bounds = repeat.one("bounds");
    if (bounds != null && !bounds.type().equals("Period")) {
      elements.refuseType(bounds, "boundsPeriod");
      return Period.ALWAYS;
    }
    return elements.period(repeat, "boundsPeriod");
  }
}
