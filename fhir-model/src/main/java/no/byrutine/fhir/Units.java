package no.byrutine.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.fhir.ucum.UcumService;

/**
 * UCUM's units. A conversion is exact or empty, never a guess: UCUM's own library takes a unit that
 * is defined by a procedure ({@code [CFU]}), one on a logarithmic scale ({@code dB}) and what is
 * only an annotation ({@code {FNU}}) for plain numbers, and those are no other unit here.
 *
 * <p>{@code [CFU]/100.mL} is read as it is written everywhere, per 100 mL, although UCUM's grammar
 * has it as a hundredth, times mL.
 */
public final class Units {

  /** Longer than any unit that somebody measures in. */
  private static final int LONGEST = 60;

  private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e]+");

  /** No unit is to the power of more than nine, and a power is costly. */
  private static final Pattern HIGH_POWER =
      Pattern.compile("[A-Za-z\\])}*^'][+-]?[0-9]{2}|[0-9]{8}");

  private static final Pattern PER_HUNDRED = Pattern.compile("/([0-9]+\\.[^./()]+)");
  private static final Pattern ANNOTATION = Pattern.compile("\\{[^{}]*}");
  private static final Pattern BRACKETED = Pattern.compile("\\[[^\\]]*]");

  /** In brackets, and still nothing but a number or a part of another unit. */
  private static final Set<String> NUMBERS = Set.of("[ppth]", "[ppm]", "[ppb]", "[pptr]");

  /** Scales with a zero of their own or a logarithm, and time by the calendar. */
  private static final Pattern ALONE =
      Pattern.compile(
          "(?:^|[./(0-9])([a-zA-Z]?Cel|(?:da|[a-zA-Z])?(?:B|Np)|bit_s|a|mo)[0-9+-]*(?=$|[./)\\[])");

  /** A factor with more digits than this is one that was cut off. */
  private static final int MOST_DIGITS = 18;

  /** UCUM's library, at the first question to it: its table of units takes a while to read. */
  private static final class Ucum {
    private static final UcumService SERVICE = read();

    private static UcumService read() {
      try (InputStream table = UcumService.class.getResourceAsStream("/ucum-essence.xml")) {
        return new UcumEssenceService(table);
      } catch (IOException | UcumException e) {
        throw new IllegalStateException("UCUM's table of units cannot be read", e);
      }
    }

    static boolean isUnit(String unit) {
      return SERVICE.validate(unit) == null;
    }

    /** How many of one are in the other, when that is a decimal number. */
    static Optional<BigDecimal> factor(String from, String to) {
      try {
        BigDecimal factor = new BigDecimal(SERVICE.convert(new Decimal("1"), from, to).asDecimal());
        return factor.signum() > 0 && factor.stripTrailingZeros().precision() <= MOST_DIGITS
            ? Optional.of(factor)
            : Optional.empty();
      } catch (UcumException | RuntimeException e) {
        // The library meets text that is no unit with exceptions of several families.
        return Optional.empty();
      }
    }
  }

  /** From one unit to another: what a value becomes, or empty. */
  private interface Conversion {
    Optional<BigDecimal> of(BigDecimal value);
  }

  private record Pair(String from, String to) {}

  private static final Conversion NONE = value -> Optional.empty();

  /** A campaign has thousands of readings in one unit, and UCUM's library is slow to read it. */
  private static final Map<Pair, Conversion> FOUND = new ConcurrentHashMap<>();

  /** Units are sent to us, so there could be any number of them. */
  private static final int MOST_KEPT = 1_000;

  private Units() {}

  /** Whether UCUM has such a unit. */
  public static boolean isUnit(String unit) {
    return isSafe(unit) && Ucum.isUnit(grouped(unit));
  }

  /**
   * A value in another unit, exact; empty when the units are of different kinds, when one of them
   * is no unit of UCUM, and when there is no exact answer.
   */
  public static Optional<BigDecimal> convert(BigDecimal value, String from, String to) {
    Pair pair = new Pair(from, to);
    Conversion conversion = FOUND.get(pair);
    if (conversion == null) {
      conversion = conversion(from, to);
      if (conversion != NONE && FOUND.size() < MOST_KEPT) {
        FOUND.put(pair, conversion);
      }
    }
    return conversion.of(value);
  }

  private static Conversion conversion(String from, String to) {
    if (!isSafe(from) || !isSafe(to)) {
      return NONE;
    }
    if (from.equals(to)) {
      return isUnit(from) ? Optional::of : NONE;
    }
    if (!sameThing(from, to)) {
      return NONE;
    }
    String plainFrom = plain(from);
    String plainTo = plain(to);
    if (plainFrom.equals(plainTo)) {
      return isUnit(from) && isUnit(to) ? Optional::of : NONE;
    }
    return isAlone(plainFrom) || isAlone(plainTo) ? NONE : byFactor(plainFrom, plainTo);
  }

  private static Conversion byFactor(String from, String to) {
    Optional<BigDecimal> times = Ucum.factor(from, to);
    if (times.isPresent()) {
      return value -> times.map(value::multiply);
    }
    Optional<BigDecimal> by = Ucum.factor(to, from);
    return value -> by.flatMap(divisor -> quotient(value, divisor));
  }

  private static boolean isSafe(String unit) {
    return unit.length() <= LONGEST
        && PLAIN.matcher(unit).matches()
        && !HIGH_POWER.matcher(ANNOTATION.matcher(unit).replaceAll("")).find();
  }

  /**
   * Whether what is counted is the same. An annotation to a unit may be left out on one side,
   * {@code mg{Pt}/L} is a mass; one that stands alone is all there is.
   */
  private static boolean sameThing(String from, String to) {
    List<String> mine = all(ANNOTATION, from);
    List<String> theirs = all(ANNOTATION, to);
    boolean annotated =
        mine.equals(theirs)
            || (mine.isEmpty() && isPlainlyAnnotated(to))
            || (theirs.isEmpty() && isPlainlyAnnotated(from));
    return annotated && bracketed(from).equals(bracketed(to));
  }

  private static List<String> bracketed(String unit) {
    return all(BRACKETED, ANNOTATION.matcher(unit).replaceAll("")).stream()
        .filter(one -> !NUMBERS.contains(one))
        .toList();
  }

  /** Whether every annotation follows a unit. */
  private static boolean isPlainlyAnnotated(String unit) {
    Matcher annotation = ANNOTATION.matcher(unit);
    while (annotation.find()) {
      int before = annotation.start() - 1;
      if (before < 0 || "./(0123456789".indexOf(unit.charAt(before)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static List<String> all(Pattern pattern, String unit) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(unit);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    Collections.sort(found);
    return found;
  }

  private static boolean isAlone(String unit) {
    return ALONE.matcher(unit).find();
  }

  /** Without annotations to a unit; one that stands alone is one. */
  private static String plain(String unit) {
    StringBuilder plain = new StringBuilder();
    Matcher annotation = ANNOTATION.matcher(unit);
    int at = 0;
    while (annotation.find()) {
      plain.append(unit, at, annotation.start());
      boolean alone = plain.isEmpty() || "./(".indexOf(plain.charAt(plain.length() - 1)) >= 0;
      plain.append(alone ? "1" : "");
      at = annotation.end();
    }
    return grouped(plain.append(unit, at, unit.length()).toString());
  }

  private static String grouped(String unit) {
    return PER_HUNDRED.matcher(unit).replaceAll("/($1)");
  }

  private static Optional<BigDecimal> quotient(BigDecimal dividend, BigDecimal divisor) {
    try {
      return Optional.of(dividend.divide(divisor));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }
}
