package no.byrutine.in;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.RuntimeChildPrimitiveEnumerationDatatypeDefinition;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import no.byrutine.decision.Words;
import org.hl7.fhir.r4.model.EnumFactory;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/**
 * What FHIR's primitive types may hold (FHIR R4, section 2.24.0.1), as far as HAPI's parser is more
 * generous: it takes {@code "12"} for a number, and rolls 30 February over.
 */
final class Primitives {

  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,9})");
  private static final Pattern DATE =
      Pattern.compile("[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?");
  private static final Pattern TIME_OF_DAY =
      Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?");
  private static final Pattern MOMENT =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");
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
  Optional<Issue> check(String type, BaseRuntimeChildDefinition child, Json value, Place place) {
    if (value instanceof Json.Digits number) {
      return number(type, number.text()).map(words -> new Issue("value", place + "", words));
    }
    if (value instanceof Json.Text text) {
      return text(type, child, text.value(), place);
    }
    return Optional.empty();
  }

  private Optional<Words> number(String type, String digits) {
    if (type.equals("decimal")) {
      return tooLarge(digits);
    }
    if (!INTEGER.matcher(digits).matches()
        || !inRange(Long.parseLong(digits), type.equals("positiveInt") ? 1 : lowest(type))) {
      return Optional.of(
          new Words(
              "Ventet et heltall (" + type + "). Rett tallet.",
              "Expected a whole number (" + type + "). Correct it."));
    }
    return Optional.empty();
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

  private static Optional<Issue> text(
      String type, BaseRuntimeChildDefinition child, String text, Place place) {
    if (text.isEmpty()) {
      return Optional.of(
          new Issue(
              "value",
              place.toString(),
              new Words(
                  "Teksten er tom. Ta bort elementet, eller fyll det ut.",
                  "The text is empty. Remove the element, or fill it in.")));
    }
    if (!hasForm(type, text)) {
      return Optional.of(new Issue("value", place.toString(), expected(type, text)));
    }
    if (child instanceof RuntimeChildPrimitiveEnumerationDatatypeDefinition bound
        && !isCodeOf(bound, text)) {
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

  private static boolean isCodeOf(
      RuntimeChildPrimitiveEnumerationDatatypeDefinition bound, String text) {
    Object codes = bound.getInstanceConstructorArguments();
    if (!(codes instanceof EnumFactory<?> factory)) {
      return true;
    }
    try {
      return factory.fromCode(text) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean hasForm(String type, String text) {
    return switch (type) {
      case "date" -> isDate(text);
      case "dateTime" -> isDate(text) || isMoment(text);
      case "instant" -> isMoment(text);
      case "time" -> TIME_OF_DAY.matcher(text).matches();
      case "code" -> text.equals(text.strip());
      case "id" -> isId(text);
      case "uri", "url", "canonical", "oid", "uuid" ->
          text.chars().noneMatch(Character::isWhitespace);
      case "base64Binary" -> BASE64.matcher(text).matches();
      case "xhtml" -> isXhtml(text);
      default -> true;
    };
  }

  // Ids, codes and addresses are most of a Bundle, so these are plain loops and no patterns.
  private static boolean isId(String text) {
    return text.length() <= LONGEST_ID && text.chars().allMatch(Primitives::isOfId);
  }

  private static boolean isOfId(int letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9')
        || letter == '-'
        || letter == '.';
  }

  private static boolean isXhtml(String text) {
    try {
      new XhtmlNode().setValueAsString(text);
      return true;
    } catch (RuntimeException e) {
      // HAPI's XML reader has exceptions of several families, and all mean the same.
      return false;
    }
  }

  private static boolean isDate(String text) {
    if (!DATE.matcher(text).matches() || text.startsWith("0000")) {
      return false;
    }
    try {
      return text.length() < 10 || LocalDate.parse(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isMoment(String text) {
    if (!MOMENT.matcher(text).matches() || text.startsWith("0000")) {
      return false;
    }
    try {
      return OffsetDateTime.parse(text).getOffset().getTotalSeconds() <= 14 * 3600;
    } catch (DateTimeException e) {
      return false;
    }
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
