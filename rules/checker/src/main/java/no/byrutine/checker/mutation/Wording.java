package no.byrutine.checker.mutation;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** How changes are told: short, on one line, numbers as Norwegians write them. */
final class Wording {

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern THOUSAND = Pattern.compile("(?<=\\d)(?=(?:\\d{3})+(?!\\d))");

  private Wording() {}

  /** A piece of code on one line. */
  static String line(String code) {
    return SPACE.matcher(code.strip()).replaceAll(" ");
  }

  static String quoted(String text) {
    return "«" + line(text) + "»";
  }

  /** {@code 10 950}, {@code 0,5}. */
  static String number(BigDecimal number) {
    String[] parts = number.toPlainString().split("\\.", 2);
    String whole = THOUSAND.matcher(parts[0]).replaceAll(" ");
    return parts.length == 1 ? whole : whole + "," + parts[1];
  }

  /** One more in the last decimal that is written. */
  static BigDecimal oneMore(BigDecimal number) {
    return number.add(number.ulp());
  }
}
