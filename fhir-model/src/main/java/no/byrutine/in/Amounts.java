package no.byrutine.in;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.byrutine.decision.Kroner;
import no.byrutine.fhir.Observation;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one resource, each with its unit. An amount that cannot be counted with is
 * refused: one that is only a bound ({@code < 100}) where the pack does not read bounds, one in
 * another currency, one with more digits than money has, a dose below zero.
 */
final class Amounts {

  private static final String CURRENCIES = "urn:iso:std:iso:4217";
  private static final String UCUM = "http://unitsofmeasure.org";
  private static final String NOK = "NOK";
  private static final String ONE = "1";

  /** Decimals of an amount of money: what a division may leave, and no more. */
  private static final int MONEY_DECIMALS = 10;

  /** Two hundred years, in seconds. */
  private static final BigDecimal LONGEST = BigDecimal.valueOf(200L * 366 * 24 * 3600);

  private final Elements elements;
  private final Primitives primitives;
  private final List<Amount> all = new ArrayList<>();
  private final List<String> bounds = new ArrayList<>();

  /**
   * A number as it was sent.
   *
   * @param code the element of the unit's code, which has another name in Money
   */
  private record Amount(
      String element,
      BigDecimal value,
      String code,
      @Nullable String system,
      @Nullable String unit) {}

  /** A number that a rule may use: kroner, or a value with its unit. */
  record Read(@Nullable BigDecimal value, @Nullable String unit, @Nullable Kroner kroner) {
    static final Read NONE = new Read(null, null, null);
  }

  Amounts(Elements elements, Primitives primitives) {
    this.elements = elements;
    this.primitives = primitives;
  }

  Read quantity(Quantity quantity, String element) {
    if (quantity.hasComparator()) {
      refuseBound(element);
    }
    BigDecimal value = quantity.hasValue() ? quantity.getValue() : null;
    if (value == null) {
      return Read.NONE;
    }
    Amount amount =
        new Amount(
            element + ".value",
            value,
            element + ".code",
            quantity.hasSystem() ? quantity.getSystem() : null,
            quantity.hasCode() ? quantity.getCode() : null);
    return CURRENCIES.equals(amount.system()) ? money(amount) : number(amount);
  }

  /** The bound of a number that is only that; what the pack does not read is refused later. */
  Observation.@Nullable Bound bound(Quantity quantity, String element) {
    bounds.add(element);
    String system = quantity.hasSystem() ? quantity.getSystem() : null;
    String unit = quantity.hasCode() ? quantity.getCode() : null;
    if (!quantity.hasValue() || !UCUM.equals(system)) {
      return null;
    }
    Amount amount =
        new Amount(element + ".value", quantity.getValue(), element + ".code", system, unit);
    Read read = number(amount);
    return read.value() == null
        ? null
        : new Observation.Bound(quantity.getComparator().toCode(), read.value(), read.unit());
  }

  private void refuseBound(String element) {
    elements.refuse(
        "not-supported",
        element + ".comparator",
        "Tallet er bare en grense (comparator), ikke en verdi. Send selve verdien.",
        "The number is only a bound (comparator), not a value. Send the value itself.");
  }

  /**
   * A dose or another amount of a thing, never negative. Without a UCUM code it is kept without a
   * unit, and a rule says that the unit is missing.
   */
  no.byrutine.fhir.@Nullable Quantity measure(Quantity quantity, String element) {
    no.byrutine.fhir.Quantity measured = measurement(quantity, element);
    if (measured != null && measured.value().signum() < 0) {
      elements.refuse(
          "value",
          element + ".value",
          "Mengden er negativ. Rett tallet.",
          "The amount is negative. Correct the number.");
      return null;
    }
    return measured;
  }

  /** The same for what may be below zero, such as a temperature. */
  no.byrutine.fhir.@Nullable Quantity measurement(Quantity quantity, String element) {
    String system = quantity.hasSystem() ? quantity.getSystem() : null;
    if (CURRENCIES.equals(system)) {
      elements.refuse(
          "value",
          element + ".system",
          "Mengden er oppgitt i penger. Oppgi den i en enhet fra UCUM.",
          "The amount is given in money. Give it in a unit of UCUM.");
      return null;
    }
    Read read = quantity(quantity, element);
    BigDecimal value = read.value();
    if (value == null) {
      return null;
    }
    String unit = UCUM.equals(system) ? read.unit() : null;
    checkText(quantity, unit, element);
    return new no.byrutine.fhir.Quantity(value, unit);
  }

  /** A number that needs no unit, and so has UCUM's unit for that. */
  Read count(BigDecimal value, String element) {
    return number(new Amount(element, value, element, UCUM, ONE));
  }

  /** The unit that people read and the one that is counted with must be one. */
  private void checkText(Quantity quantity, @Nullable String unit, String element) {
    String text = quantity.hasUnit() ? quantity.getUnit() : null;
    if (unit == null || text == null || !no.byrutine.fhir.Quantity.isConvertible(unit)) {
      return;
    }
    if (no.byrutine.fhir.Quantity.isConvertible(text) && !sameSize(text, unit)) {
      elements.refuse(
          "conflict",
          element + ".unit",
          "Enheten er "
              + Quoted.nb(text)
              + " og enhetskoden "
              + Quoted.nb(unit)
              + ". Rett den ene.",
          "The unit is "
              + Quoted.en(text)
              + " and the unit's code "
              + Quoted.en(unit)
              + ". Correct one of them.");
    }
  }

  private static boolean sameSize(String text, String unit) {
    BigDecimal one = new no.byrutine.fhir.Quantity(BigDecimal.ONE, text).in(unit);
    return one != null && one.compareTo(BigDecimal.ONE) == 0;
  }

  /** A length of time, longer than nothing, exact; null when there is none. */
  @Nullable Duration duration(Quantity quantity, String element) {
    no.byrutine.fhir.Quantity length = measure(quantity, element);
    return length == null
        ? null
        : duration(length.value(), length.unit(), element + ".value", element + ".code");
  }

  /**
   * So many of a UCUM unit of time, longer than nothing, exact; null when it is refused.
   *
   * @param valueElement where the number stands
   * @param unitElement where its unit stands
   */
  @Nullable Duration duration(
      BigDecimal value, @Nullable String unit, String valueElement, String unitElement) {
    BigDecimal seconds = new no.byrutine.fhir.Quantity(value, unit).in("s");
    if (seconds == null) {
      elements.refuse(
          "value",
          unitElement,
          "Enheten er " + Quoted.nb(unit) + ", ventet en tid: s, min, h, d eller wk. Rett den.",
          "The unit is " + Quoted.en(unit) + ", expected a time: s, min, h, d or wk. Correct it.");
      return null;
    }
    Duration duration = exact(seconds);
    if (duration == null) {
      elements.refuse(
          "value",
          valueElement,
          "Tiden må være lengre enn null, og ikke over 200 år. Rett tallet.",
          "The time must be longer than nothing, and not above 200 years. Correct the number.");
    }
    return duration;
  }

  private static @Nullable Duration exact(BigDecimal seconds) {
    if (seconds.signum() <= 0 || seconds.compareTo(LONGEST) > 0) {
      return null;
    }
    try {
      return Duration.ofNanos(seconds.movePointRight(9).longValueExact());
    } catch (ArithmeticException e) {
      // Finer than a nanosecond.
      return null;
    }
  }

  @Nullable Kroner money(Money money, String element) {
    BigDecimal value = money.hasValue() ? money.getValue() : null;
    if (value == null) {
      return null;
    }
    String currency = money.hasCurrency() ? money.getCurrency() : null;
    return money(new Amount(element + ".value", value, element + ".currency", CURRENCIES, currency))
        .kroner();
  }

  private Read money(Amount amount) {
    all.add(amount);
    if (!NOK.equals(amount.unit())) {
      elements.refuse(
          "value",
          amount.code(),
          "Valutaen er "
              + Quoted.nb(amount.unit())
              + ". Byrutine regner i NOK; regn om beløpet først.",
          "The currency is "
              + Quoted.en(amount.unit())
              + ". Byrutine counts in NOK; convert the amount first.");
      return Read.NONE;
    }
    return isUsable(amount, MONEY_DECIMALS)
        ? new Read(null, null, new Kroner(amount.value()))
        : Read.NONE;
  }

  private Read number(Amount amount) {
    all.add(amount);
    return isUsable(amount, primitives.decimals())
        ? new Read(amount.value(), amount.unit(), null)
        : Read.NONE;
  }

  private boolean isUsable(Amount amount, int decimals) {
    return primitives
        .tooLarge(amount.value(), decimals)
        .map(
            words -> {
              elements.refuse("value", amount.element(), words.nb(), words.en());
              return false;
            })
        .orElse(true);
  }

  /** Refuses what is not in the input's unit, or below its minimum, or a bound it does not read. */
  void check(Input input) {
    if (!input.bounds()) {
      bounds.forEach(this::refuseBound);
    }
    for (Amount amount : all) {
      input.unit().ifPresent(unit -> checkUnit(amount, unit));
      input.minimum().ifPresent(minimum -> checkMinimum(amount, minimum, input.name()));
    }
  }

  private void checkUnit(Amount amount, String unit) {
    String system = unit.equals(NOK) ? CURRENCIES : UCUM;
    if (!unit.equals(amount.unit())) {
      elements.refuse(
          "value",
          amount.code(),
          "Enheten er "
              + Quoted.nb(amount.unit())
              + ", ventet "
              + unit
              + ". Rett den, eller regn om.",
          "The unit is "
              + Quoted.en(amount.unit())
              + ", expected "
              + unit
              + ". Correct or convert.");
    } else if (!system.equals(amount.system())) {
      elements.refuse(
          "value",
          amount.code().replace(".code", ".system"),
          "Enhetens system er " + Quoted.nb(amount.system()) + ", ventet " + system + ". Rett det.",
          "The unit's system is "
              + Quoted.en(amount.system())
              + ", expected "
              + system
              + ". Correct it.");
    }
  }

  // The amount itself is not repeated: it is somebody's income.
  private void checkMinimum(Amount amount, BigDecimal minimum, String input) {
    if (amount.value().compareTo(minimum) < 0) {
      String least = minimum.toPlainString();
      elements.refuse(
          "value",
          amount.element(),
          "Tallet er mindre enn " + least + ", det minste «" + input + "» kan være. Rett tallet.",
          "The number is below " + least + ", the least that '" + input + "' can be. Correct it.");
    }
  }
}
