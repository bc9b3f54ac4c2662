package no.byrutine.benchmarks;

import java.util.Locale;

/** One figure: a name, a value, a unit. */
public record Figure(String name, double value, String unit) {

  /** One that another process printed: name, value and unit with blanks between. */
  public static Figure of(String line) {
    String[] parts = line.split(" ", 3);
    return new Figure(parts[0], Double.parseDouble(parts[1]), parts[2]);
  }

  /** How many times the other this one is. */
  public Figure over(String ratio, Figure other) {
    return new Figure(ratio, value / other.value, "x");
  }

  /** Whether it is how many times another something is; those come first on a page. */
  boolean isRatio() {
    return name.startsWith("ratio.");
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
