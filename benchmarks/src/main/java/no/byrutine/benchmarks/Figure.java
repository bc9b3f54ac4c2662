package no.byrutine.benchmarks;

import java.util.Locale;

/** One figure: a name, a value, a unit. */
public record Figure(String name, double value, String unit) {

  /** How many times the other this one is. */
  public Figure over(String ratio, Figure other) {
    return new Figure(ratio, value / other.value, "x");
  }

  /** So many of it. */
  public Figure times(int many) {
    return new Figure(name, many * value, unit);
  }

  public String number() {
    return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
  }

  @Override
  public String toString() {
    return name + " " + number() + " " + unit;
  }
}
