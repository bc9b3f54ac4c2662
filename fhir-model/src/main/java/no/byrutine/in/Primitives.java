package no.byrutine.in;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import no.byrutine.decision.Words;
import no.byrutine.in.R4Elements.Definition;

/**
 * What FHIR's primitive types may hold (FHIR R4, section 2.24.0.1), as far as HAPI's parser is more
 * generous: it takes {@code "12"} for a number, and rolls 30 February over.
 */
final class Primitives {

  private static final Pattern TIME_OF_DAY =
      Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?");
  private static final int LONGEST_ID = 64;
  private static final Pattern BASE64 = Pattern.compile("[0-9a-zA-Z+/=\\s]*");

  private final Limits limits;

  Primitives(Limits limits) {
    this.limits = limits;
  }

  /** The JSON type that a primitive of this FHIR type is written as. */
  static Json.Kind kind(String type) {
    return switch (type) {
      case "boolean" -> Json.Kind.BOOLEAN;
      case "decimal", "integer", "positiveInt", "unsignedInt" -> Json.Kind.NUMBER;
      default -> Json.Kind.TEXT;
    };
  }

  /** What is wrong with a value of the right JSON type, if anything. */
  Optional<Issue> check(Definition element, Json value, Place place) {
    if (value instanceof Json.Digits number) {
      return number(element.type(), number.text())
          .map(words -> new Issue("value", place.toString(), words));
    }
    if (value instanceof Json.Text text) {
      return text(element, text.value(), place);
    }
    return Optional.empty();
  }

  /** Whether nothing is wrong with the digits of a number. */
  boolean isNumber(String type, CharSequence digits) {
    return (type.equals("decimal") && isShort(digits)) || number(type, digits.toString()).isEmpty();
  }

  /** Whether it cannot have too many digits, since it has so few characters. */
  private boolean isShort(CharSequence digits) {
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) > '9') {
        return false;
      }
    }
    return digits.length() <= Math.min(limits.integerDigits(), limits.decimals());
  }

  /** Whether nothing is wrong with a text. */
  static boolean isText(Definition element, CharSequence text) {
    return text.length() > 0 && element.takes(text);
  }

  private Optional<Words> number(String type, String digits) {
    if (type.equals("decimal")) {
      return tooLarge(digits);
    }
    if (!isWhole(digits)
        || !inRange(Long.parseLong(digits), type.equals("positiveInt") ? 1 : lowest(type))) {
      return Optional.of(
          new Words(
              "Ventet et heltall (" + type + "). Rett tallet.",
              "Expected a whole number (" + type + "). Correct it."));
    }
    return Optional.empty();
  }

  /** Whether it has the form of a whole number, short enough for a long. */
  private static boolean isWhole(String digits) {
    int first = digits.startsWith("-") ? 1 : 0;
    int length = digits.length() - first;
    for (int i = first; i < digits.length(); i++) {
      if (!Dates.isDigit(digits.charAt(i))) {
        return false;
      }
    }
    return length > 0 && length <= 10 && (length == 1 || digits.charAt(first) != '0');
  }

  private static long lowest(String type) {
    return type.equals("unsignedInt") ? 0 : Integer.MIN_VALUE;
  }

  private static boolean inRange(long value, long lowest) {
    return value >= lowest && value <= Integer.MAX_VALUE;
  }

  private Optional<Words> tooLarge(String digits) {
    try {
      return tooLarge(new BigDecimal(digits), limits.decimals());
    } catch (NumberFormatException e) {
      // The exponent is beyond what a BigDecimal can hold.
      return Optional.of(tooManyDigits(limits.decimals()));
    }
  }

  /** The most decimals that any number may have. */
  int decimals() {
    return limits.decimals();
  }

  /** Refuses a number with more digits than anything we count has. Works out no power of ten. */
  Optional<Words> tooLarge(BigDecimal value, int decimals) {
    long integerDigits = (long) value.precision() - value.scale();
    return integerDigits > limits.integerDigits() || value.scale() > decimals
        ? Optional.of(tooManyDigits(decimals))
        : Optional.empty();
  }

  private Words tooManyDigits(int decimals) {
    return new Words(
        "Tallet har for mange sifre: høyst "
            + limits.integerDigits()
            + " før og "
            + decimals
            + " etter desimaltegnet. Rett det.",
        "The number has too many digits: at most "
            + limits.integerDigits()
            + " before and "
            + decimals
            + " after the decimal point. Correct it.");
  }

  private static Optional<Issue> text(Definition element, String text, Place place) {
    if (text.isEmpty()) {
      return Optional.of(
          new Issue(
              "value",
              place.toString(),
              new Words(
                  "Teksten er tom. Ta bort elementet, eller fyll det ut.",
                  "The text is empty. Remove the element, or fill it in.")));
    }
    if (!element.hasForm(text)) {
      return Optional.of(new Issue("value", place.toString(), expected(element.type(), text)));
    }
    if (!element.isCode(text)) {
      return Optional.of(
          new Issue(
              "code-invalid",
              place.toString(),
              new Words(
                  "FHIR R4 har ikke koden " + Quoted.nb(text) + " her. Bruk en av kodene i R4.",
                  "FHIR R4 has no code " + Quoted.en(text) + " here. Use one of R4's codes.")));
    }
    return Optional.empty();
  }

  /** The form that a text of this type must have. */
  static Predicate<CharSequence> form(String type) {
    return switch (type) {
      case "date" -> Dates::isDate;
      case "dateTime" -> text -> Dates.isDate(text) || Dates.isMoment(text);
      case "instant" -> Dates::isMoment;
      case "time" -> text -> TIME_OF_DAY.matcher(text).matches();
      case "code" -> Primitives::isStripped;
      case "id" -> Primitives::isId;
      case "uri", "url", "canonical", "oid", "uuid" -> Primitives::hasNoBlank;
      case "base64Binary" -> text -> BASE64.matcher(text).matches();
      case "xhtml" -> text -> Xhtml.isXhtml(text.toString());
      default -> text -> true;
    };
  }

  // Ids, codes and addresses are most of a Bundle, so these are plain loops and no patterns.
  private static boolean isId(CharSequence text) {
    if (text.length() > LONGEST_ID) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!isOfId(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfId(int letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9')
        || letter == '-'
        || letter == '.';
  }

  private static boolean hasNoBlank(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isStripped(CharSequence text) {
    return !Character.isWhitespace(text.charAt(0))
        && !Character.isWhitespace(text.charAt(text.length() - 1));
  }

  private static Words expected(String type, String text) {
    return switch (type) {
      case "date" ->
          new Words(
              "Fant " + Quoted.nb(text) + ", ventet en dato som finnes, som 2025-04-30. Rett den.",
              "Found "
                  + Quoted.en(text)
                  + ", expected a date that exists, such as 2025-04-30. Correct it.");
      case "dateTime", "instant" ->
          new Words(
              "Fant "
                  + Quoted.nb(text)
                  + ", ventet en dato som finnes, med tidssone når klokkeslett er med, som"
                  + " 2025-04-30T12:00:00+02:00. Rett den.",
              "Found "
                  + Quoted.en(text)
                  + ", expected a date that exists, with a zone when it has a time, such as"
                  + " 2025-04-30T12:00:00+02:00. Correct it.");
      default ->
          new Words(
              "Verdien har ikke formen til FHIR-typen " + type + ". Rett den.",
              "The value does not have the form of FHIR's type " + type + ". Correct it.");
    };
  }
}
