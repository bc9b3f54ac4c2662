package no.byrutine.fhir;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A measured amount: a dose, a volume, a number of tablets.
 *
 * @param unit the UCUM code, for example {@code mg} or {@code {tablet}}; null when the sender gave
 *     no code, and then the amount cannot be compared with another
 */
public record Quantity(BigDecimal value, @Nullable String unit) {

  private static final Map<String, Scale> SCALES =
      Map.ofEntries(
          Map.entry("kg", new Scale("mass", 1_000_000_000)),
          Map.entry("g", new Scale("mass", 1_000_000)),
          Map.entry("mg", new Scale("mass", 1_000)),
          Map.entry("ug", new Scale("mass", 1)),
          // UCUM has the litre with both letters.
          Map.entry("L", new Scale("volume", 1_000)),
          Map.entry("l", new Scale("volume", 1_000)),
          Map.entry("dL", new Scale("volume", 100)),
          Map.entry("dl", new Scale("volume", 100)),
          Map.entry("mL", new Scale("volume", 1)),
          Map.entry("ml", new Scale("volume", 1)),
          Map.entry("wk", new Scale("time", 604_800)),
          Map.entry("d", new Scale("time", 86_400)),
          Map.entry("h", new Scale("time", 3_600)),
          Map.entry("min", new Scale("time", 60)),
          Map.entry("s", new Scale("time", 1)));

  /** What a unit measures, and how many of its kind's smallest unit it holds. */
  private record Scale(String kind, long size) {}

  /** An amount written as a number, for example {@code of("2.5", "mg")}. */
  public static Quantity of(String value, String unit) {
    return new Quantity(new BigDecimal(value), unit);
  }

  /**
   * The value in another unit of UCUM, exact. Null when the units are of different kinds, when this
   * one has none, and when there is no exact answer: 20 minutes are no decimal number of hours, so
   * compare in the smaller unit.
   */
  public @Nullable BigDecimal in(String other) {
    if (other.equals(unit)) {
      return value;
    }
    Scale from = unit == null ? null : SCALES.get(unit);
    Scale to = SCALES.get(other);
    if (from == null || to == null) {
      return unit == null ? null : Units.convert(value, unit, other).orElse(null);
    }
    if (!from.kind().equals(to.kind())) {
      return null;
    }
    return quotient(value.multiply(BigDecimal.valueOf(from.size())), BigDecimal.valueOf(to.size()));
  }

  private static @Nullable BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    try {
      return dividend.divide(divisor);
    } catch (ArithmeticException e) {
      return null;
    }
  }

  /** Whether this is one of the units of mass, volume and time that medicines are measured in. */
  public static boolean isConvertible(String unit) {
    return SCALES.containsKey(unit);
  }

  /** Whether the two can be compared: one unit, or two of mass, of volume or of time. */
  public boolean sameKind(Quantity other) {
    if (unit == null || other.unit == null) {
      return false;
    }
    if (unit.equals(other.unit)) {
      return true;
    }
    Scale mine = SCALES.get(unit);
    Scale theirs = SCALES.get(other.unit);
    return mine != null && theirs != null && mine.kind().equals(theirs.kind());
  }
}
