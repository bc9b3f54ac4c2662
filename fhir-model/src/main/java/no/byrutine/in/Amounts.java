package no.byrutine.in;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.byrutine.decision.Kroner;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Quantity;
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

  private static final Map<String, Integer> SECONDS =
      Map.of("s", 1, "min", 60, "h", 3600, "d", 86_400, "wk", 604_800);

  /** Two hundred years, in seconds. */
  private static final BigDecimal LONGEST = BigDecimal.valueOf(200L * 366 * 24 * 3600);

  private final Elements elements;
  private final Primitives primitives;
  private final List<Amount> all = new ArrayList<>();
  private final List<Element> bounds = new ArrayList<>();

  /**
   * A number as it was sent. Where its parts stand is worked out only when one of them is refused.
   *
   * @param at where it stands, with its unit or without
   * @param parts the names of the number, its unit and the system of its unit; none when it stands
   *     alone
   */
  private record Amount(
      Element at,
      List<String> parts,
      BigDecimal value,
      @Nullable String system,
      @Nullable String unit) {

    private static final List<String> QUANTITY = List.of("value", "code", "system");
    private static final List<String> MONEY = List.of("value", "currency", "currency");

    static Amount quantity(Element quantity, BigDecimal value) {
      return new Amount(quantity, QUANTITY, value, quantity.text("system"), quantity.text("code"));
    }

    static Amount money(Element money, BigDecimal value) {
      return new Amount(money, MONEY, value, CURRENCIES, money.text("currency"));
    }

    /** A number that has its unit by what it is. */
    static Amount count(Element number, BigDecimal value) {
      return new Amount(number, List.of(), value, UCUM, ONE);
    }

    Place place() {
      return part(0);
    }

    Place code() {
      return part(1);
    }

    Place of() {
      return part(2);
    }

    private Place part(int part) {
      return parts.isEmpty() ? at.place() : at.place().child(parts.get(part));
    }
  }

  /** A number that a rule may use: kroner, or a value with its unit. */
  record Read(@Nullable BigDecimal value, @Nullable String unit, @Nullable Kroner kroner) {
    static final Read NONE = new Read(null, null, null);
  }

  Amounts(Elements elements, Primitives primitives) {
    this.elements = elements;
    this.primitives = primitives;
  }

  Read quantity(Element quantity) {
    if (quantity.has("comparator")) {
      refuseBound(quantity);
    }
    BigDecimal value = quantity.decimal("value");
    if (value == null) {
      return Read.NONE;
    }
    Amount amount = Amount.quantity(quantity, value);
    return CURRENCIES.equals(amount.system()) ? money(amount) : number(amount);
  }

  /** The bound of a number that is only that; what the pack does not read is refused later. */
  Observation.@Nullable Bound bound(Element quantity) {
    bounds.add(quantity);
    BigDecimal value = quantity.decimal("value");
    if (value == null || !UCUM.equals(quantity.text("system"))) {
      return null;
    }
    Read read = number(Amount.quantity(quantity, value));
    return read.value() == null
        ? null
        : new Observation.Bound(quantity.code("comparator"), read.value(), read.unit());
  }

  private void refuseBound(Element quantity) {
    elements.refuse(
        "not-supported",
        quantity.place().child("comparator"),
        "Tallet er bare en grense (comparator), ikke en verdi. Send selve verdien.",
        "The number is only a bound (comparator), not a value. Send the value itself.");
  }

  /** The same of an element of this name; null when it was not sent. */
  @Nullable Quantity measure(Element owner, String name) {
    Element quantity = owner.one(name);
    return quantity == null ? null : measure(quantity);
  }

  /**
   * A dose or another amount of a thing, never negative. Without a UCUM code it is kept without a
   * unit, and a rule says that the unit is missing.
   */
  @Nullable Quantity measure(Element quantity) {
    Quantity measured = measurement(quantity);
    if (measured != null && measured.value().signum() < 0) {
      elements.refuse(
          "value",
          quantity.place().child("value"),
          "Mengden er negativ. Rett tallet.",
          "The amount is negative. Correct the number.");
      return null;
    }
    return measured;
  }

  /** The same for what may be below zero, such as a temperature. */
  @Nullable Quantity measurement(Element quantity) {
    String system = quantity.text("system");
    if (CURRENCIES.equals(system)) {
      elements.refuse(
          "value",
          quantity.place().child("system"),
          "Mengden er oppgitt i penger. Oppgi den i en enhet fra UCUM.",
          "The amount is given in money. Give it in a unit of UCUM.");
      return null;
    }
    Read read = quantity(quantity);
    BigDecimal value = read.value();
    if (value == null) {
      return null;
    }
    String unit = UCUM.equals(system) ? read.unit() : null;
    checkText(quantity, unit);
    return new Quantity(value, unit);
  }

  /** A number that needs no unit, and so has UCUM's unit for that. */
  Read count(Element number) {
    BigDecimal value = number.decimal();
    return value == null ? Read.NONE : number(Amount.count(number, value));
  }

  /** The unit that people read and the one that is counted with must be one. */
  private void checkText(Element quantity, @Nullable String unit) {
    String text = quantity.text("unit");
    if (unit == null || text == null || !Quantity.isConvertible(unit)) {
      return;
    }
    if (Quantity.isConvertible(text) && !sameSize(text, unit)) {
      elements.refuse(
          "conflict",
          quantity.place().child("unit"),
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
    BigDecimal one = new Quantity(BigDecimal.ONE, text).in(unit);
    return one != null && one.compareTo(BigDecimal.ONE) == 0;
  }

  /** A length of time, longer than nothing, exact; null when there is none. */
  @Nullable Duration duration(Element quantity) {
    Quantity length = measure(quantity);
    Place place = quantity.place();
    return length == null
        ? null
        : duration(length.value(), length.unit(), place.child("value"), place.child("code"));
  }

  /**
   * So many of a UCUM unit of time, longer than nothing, exact; null when it is refused.
   *
   * @param at where the number stands
   * @param unitAt where its unit stands
   */
  @Nullable Duration duration(BigDecimal value, @Nullable String unit, Place at, Place unitAt) {
    BigDecimal seconds = seconds(value, unit);
    if (seconds == null) {
      elements.refuse(
          "value",
          unitAt,
          "Enheten er " + Quoted.nb(unit) + ", ventet en tid: s, min, h, d eller wk. Rett den.",
          "The unit is " + Quoted.en(unit) + ", expected a time: s, min, h, d or wk. Correct it.");
      return null;
    }
    Duration duration = exact(seconds);
    if (duration == null) {
      elements.refuse(
          "value",
          at,
          "Tiden må være lengre enn null, og ikke over 200 år. Rett tallet.",
          "The time must be longer than nothing, and not above 200 years. Correct the number.");
    }
    return duration;
  }

  /** In seconds; null when it is no unit of time. The usual ones need no library of units. */
  private static @Nullable BigDecimal seconds(BigDecimal value, @Nullable String unit) {
    Integer seconds = unit == null ? null : SECONDS.get(unit);
    return seconds == null
        ? new Quantity(value, unit).in("s")
        : value.multiply(BigDecimal.valueOf(seconds));
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

  @Nullable Kroner money(Element money) {
    BigDecimal value = money.decimal("value");
    return value == null ? null : money(Amount.money(money, value)).kroner();
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
              elements.refuse("value", amount.place(), words.nb(), words.en());
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
          amount.of(),
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
          amount.place(),
          "Tallet er mindre enn " + least + ", det minste «" + input + "» kan være. Rett tallet.",
          "The number is below " + least + ", the least that '" + input + "' can be. Correct it.");
    }
  }
}
