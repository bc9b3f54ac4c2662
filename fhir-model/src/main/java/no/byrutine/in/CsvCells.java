package no.byrutine.in;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.byrutine.fhir.Units;
import org.jspecify.annotations.Nullable;

/** What a cell says; null when it says nothing that can be used, which is told. */
final class CsvCells {

  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:[.,][0-9]+)?");
  private static final Pattern COMPARATOR = Pattern.compile("(<=?|>=?|\u2264|\u2265)\\s*([0-9].*)");
  private static final Pattern BOUND = Pattern.compile("(?s)[<>≤≥~].*");
  private static final Pattern BYDEL = Pattern.compile("[0-9]{6}");

  /** Longer than any number that can be used; the digits of one are counted later. */
  private static final int LONGEST_NUMBER = 60;

  private static final int LONGEST_NAME = 200;
  private static final String MINUS_SIGN = "\u2212";

  private final CsvFaults faults;
  private final boolean readsBounds;
  private final Map<String, Boolean> units = new HashMap<>();

  /** The first decimal sign of the file, and the row it stands in. */
  private @Nullable DecimalSign sign;

  private record DecimalSign(char sign, int row) {}

  /**
   * The cells of a file.
   *
   * @param readsBounds whether a value that is only a bound is read
   */
  CsvCells(boolean readsBounds, CsvFaults faults) {
    this.readsBounds = readsBounds;
    this.faults = faults;
  }

  /** A name that people gave it. */
  @Nullable String name(CsvCell cell) {
    if (faults.isEmpty(cell)) {
      return null;
    }
    String text = cell.text();
    if (text.length() > LONGEST_NAME || text.codePoints().anyMatch(Character::isISOControl)) {
      faults.add(
          "value",
          cell,
          "Navnet må stå på én linje, med høyst " + LONGEST_NAME + " tegn. Rett det.",
          "The name must be one line of at most " + LONGEST_NAME + " characters. Correct it.");
      return null;
    }
    return text;
  }

  /** A code of ours. */
  @Nullable String code(CsvCell cell) {
    if (faults.isEmpty(cell)) {
      return null;
    }
    if (!isCode(cell.text())) {
      faults.add(
          "code-invalid",
          cell,
          "Ventet en kode: små bokstaver a til z, tall og bindestrek. Rett den.",
          "Expected a code: lower case letters a to z, digits and hyphens. Correct it.");
      return null;
    }
    return cell.text();
  }

  static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  @Nullable String bydel(CsvCell cell) {
    if (faults.isEmpty(cell)) {
      return null;
    }
    if (!BYDEL.matcher(cell.text()).matches()) {
      faults.add(
          "value",
          cell,
          "Bydelen har et nummer med seks sifre, for eksempel 030105. Regneark tar bort nullen"
              + " foran; la kolonnen være tekst.",
          "A bydel has a number of six digits, for example 030105. Spreadsheets take the zero"
              + " away; let the column be text.");
      return null;
    }
    return cell.text();
  }

  @Nullable String unit(CsvCell cell) {
    if (faults.isEmpty(cell)) {
      return null;
    }
    if (!units.computeIfAbsent(cell.text(), Units::isUnit)) {
      faults.add(
          "value",
          cell,
          "Enheten er ikke en enhet i UCUM, for eksempel ug/m3, Bq/m3, dB eller Cel. Rett den.",
          "The unit is no unit of UCUM, for example ug/m3, Bq/m3, dB or Cel. Correct it.");
      return null;
    }
    return cell.text();
  }

  /**
   * What was measured: a number, or that it is below or above one.
   *
   * @param comparator FHIR's code; null for the number itself
   */
  record Measured(@Nullable String comparator, BigDecimal number) {}

  @Nullable Measured measured(CsvCell cell) {
    Matcher bound = COMPARATOR.matcher(cell.text());
    if (!readsBounds || !bound.matches()) {
      BigDecimal number = number(cell);
      return number == null ? null : new Measured(null, number);
    }
    BigDecimal number = number(cell, bound.group(2));
    String sign = bound.group(1).replace("\u2264", "<=").replace("\u2265", ">=");
    return number == null ? null : new Measured(sign, number);
  }

  @Nullable BigDecimal number(CsvCell cell) {
    return faults.isEmpty(cell) ? null : number(cell, cell.text());
  }

  private @Nullable BigDecimal number(CsvCell cell, String written) {
    String text = plain(written);
    if (BOUND.matcher(text).matches()) {
      faults.add(
          "not-supported",
          cell,
          "Tallet er bare en grense, ikke en verdi. Skriv selve verdien.",
          "The number is only a bound, not a value. Write the value itself.");
      return null;
    }
    if (!isNumber(text)) {
      faults.add(
          "value",
          cell,
          "Ventet et tall, uten mellomrom og enhet, for eksempel 12,5. Rett det.",
          "Expected a number, without spaces and unit, for example 12,5. Correct it.");
      return null;
    }
    return hasOneSign(cell, text) ? new BigDecimal(text.replace(',', '.')) : null;
  }

  /** Whether the cell looks like a number, or like a bound that stands for one. */
  static boolean looksLikeNumber(String text) {
    return isNumber(plain(text)) || BOUND.matcher(text).matches();
  }

  private static String plain(String text) {
    return text.startsWith(MINUS_SIGN) ? "-" + text.substring(1) : text;
  }

  private static boolean isNumber(String text) {
    return text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches();
  }

  /** With both signs in one file nobody knows whether 1.234 is a thousand. */
  private boolean hasOneSign(CsvCell cell, String text) {
    int at = Math.max(text.indexOf(','), text.indexOf('.'));
    if (at < 0) {
      return true;
    }
    if (sign == null) {
      sign = new DecimalSign(text.charAt(at), cell.row());
    }
    if (sign.sign() == text.charAt(at)) {
      return true;
    }
    faults.add(
        "value",
        cell,
        "Desimaltegnet er et annet enn i rad " + sign.row() + ". Bruk ett i hele filen.",
        "The decimal sign is another than in row " + sign.row() + ". Use one in the whole file.");
    return false;
  }
}
