package no.byrutine.in;

import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.byrutine.fhir.Medicinal;
import org.jspecify.annotations.Nullable;

/** What each of {@link Shorthand}'s short texts is in FHIR. */
final class ShortForms {

  private static final String UCUM = "http://unitsofmeasure.org";
  private static final String NORWEGIAN_SYSTEM = "urn:oid:2.16.578.1.12.4.1.1.";

  private static final String NUMBER = "[0-9]+(?:\\.[0-9]+)?";
  private static final Pattern AMOUNT = Pattern.compile("-?" + NUMBER);
  private static final Pattern COMPARATOR = Pattern.compile("^([<>]=?) *");
  private static final Pattern LENGTH =
      Pattern.compile("(" + NUMBER + ")?(?:-(" + NUMBER + "))?(s|min|h|d|wk|mo|a)");
  private static final Pattern TIMES = Pattern.compile("([0-9]+)(?:-([0-9]+))?");
  private static final Pattern BLANK_IN_LENGTH = Pattern.compile("([0-9]) +(s|min|h|d|wk|mo|a)\\b");
  private static final Pattern DATE =
      Pattern.compile("[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2}(?:T.+)?)?)?");
  private static final Pattern REFERENCE = Pattern.compile("[A-Z][A-Za-z]+/.+|#.+|urn:uuid:.+");

  /** Our extensions whose type the value does not show. */
  private static final Map<String, String> EXTENSION_TYPES =
      Map.of(
          "anbrudd", "DateTime",
          "istandgjort", "DateTime",
          "fullmakt-pasient", "Reference",
          "fullmakt-gitt-av", "Reference",
          "dot-kanal", "CodeableConcept");

  /** The short names within a Dosage. */
  private static final Map<String, String> DOSAGE =
      Map.of(
          "frequency", "timing",
          "max", "maxDosePerPeriod",
          "maxOnce", "maxDosePerAdministration");

  private ShortForms() {}

  /** The name of an element in JSON: a choice of types may be written without the type. */
  static String choice(
      BaseRuntimeElementCompositeDefinition<?> definition, String name, Object value) {
    if (value instanceof Map<?, ?>
        || value instanceof List<?>
        || definition.getChildByName(name) != null) {
      return name;
    }
    List<String> types = new ArrayList<>(numbers(value));
    String text = String.valueOf(value);
    String type = type(text, value instanceof Boolean);
    types.add(type);
    if (type.equals("CodeableConcept")) {
      // An answer in a form has these: a code has no blank in it.
      types.add(text.contains(" ") ? "String" : "Coding");
    } else if (type.equals("DateTime")) {
      types.add("Date");
    } else if (type.equals("Quantity")) {
      types.add("Age");
    }
    return types.stream()
        .map(name::concat)
        .filter(typed -> definition.getChildByName(typed) != null)
        .findFirst()
        .orElse(name);
  }

  /** What a number that stands alone may be. */
  private static List<String> numbers(Object value) {
    if (!(value instanceof Number)) {
      return List.of();
    }
    return value instanceof Integer || value instanceof Long
        ? List.of("Integer", "Decimal")
        : List.of("Decimal");
  }

  private static String type(String text, boolean answer) {
    if (answer) {
      return "Boolean";
    }
    if (REFERENCE.matcher(text).matches()) {
      return "Reference";
    }
    if (text.contains("..")) {
      return "Period";
    }
    if (DATE.matcher(text).matches()) {
      return "DateTime";
    }
    String number = COMPARATOR.matcher(text).replaceFirst("").split(" ", 2)[0];
    return AMOUNT.matcher(number).matches() ? "Quantity" : "CodeableConcept";
  }

  /** The elements of a part, with the names that FHIR has for them. */
  static Map<String, Object> named(String path, String type, Map<?, ?> written) {
    Map<String, Object> given = new LinkedHashMap<>();
    written.forEach((name, value) -> given.put(String.valueOf(name), value));
    if (type.equals("Dosage")) {
      return dosage(given);
    }
    boolean planned = given.containsKey("reference") || given.containsKey("detail");
    return path.equals("CarePlan.activity") && !planned ? Map.of("detail", given) : given;
  }

  /** The items of a form: each by its linkId, with its answer or its answers. */
  static List<Object> items(Map<?, ?> answers) {
    List<Object> items = new ArrayList<>();
    answers.forEach(
        (linkId, answer) ->
            items.add(
                answer == null
                    ? Map.of("linkId", String.valueOf(linkId))
                    : Map.of("linkId", String.valueOf(linkId), "answer", answer)));
    return items;
  }

  private static Map<String, Object> dosage(Map<String, Object> given) {
    Map<String, Object> dosage = new LinkedHashMap<>();
    given.forEach(
        (name, value) -> {
          if (name.equals("dose")) {
            dosage.put("doseAndRate", List.of(Map.of("doseQuantity", value)));
          } else {
            dosage.put(DOSAGE.getOrDefault(name, name), value);
          }
        });
    return dosage;
  }

  static Map<String, Object> quantity(String path, String text) {
    Matcher comparator = COMPARATOR.matcher(text);
    boolean isBound = comparator.lookingAt();
    String[] parts = numberAndUnit(path, isBound ? text.substring(comparator.end()) : text);
    String system = parts[1].matches("[A-Z]{3}") ? "urn:iso:std:iso:4217" : UCUM;
    Map<String, Object> quantity = new LinkedHashMap<>();
    quantity.put("value", new BigDecimal(parts[0]));
    if (isBound) {
      quantity.put("comparator", comparator.group(1));
    }
    quantity.put("unit", parts[1]);
    quantity.put("system", system);
    quantity.put("code", parts[1]);
    return quantity;
  }

  static Map<String, Object> money(String path, String text) {
    String[] parts = numberAndUnit(path, text);
    return Map.of("value", new BigDecimal(parts[0]), "currency", parts[1]);
  }

  private static String[] numberAndUnit(String path, String text) {
    String[] parts = text.split(" ", -1);
    if (parts.length != 2 || !AMOUNT.matcher(parts[0]).matches()) {
      throw new IllegalArgumentException(
          path + ": '" + text + "' is not a number and its unit, such as '260000 NOK'.");
    }
    return parts;
  }

  static Map<String, Object> ratio(String path, String text) {
    int slash = text.lastIndexOf('/');
    Matcher length = LENGTH.matcher(text.substring(slash + 1).replace(" ", ""));
    if (slash < 0 || !length.matches() || length.group(2) != null) {
      throw new IllegalArgumentException(
          path + ": '" + text + "' is not an amount in a time, such as '4 g/24h'.");
    }
    return Map.of(
        "numerator", quantity(path, text.substring(0, slash).strip()),
        "denominator", quantity(path, orOne(length.group(1)) + " " + length.group(3)));
  }

  private static String orOne(@Nullable String number) {
    return number == null ? "1" : number;
  }

  static Map<String, Object> period(String text) {
    int dots = text.indexOf("..");
    Map<String, Object> period = new LinkedHashMap<>();
    if (dots < 0) {
      boolean year = text.length() == 4;
      period.put("start", year ? text + "-01-01" : text);
      period.put("end", year ? text + "-12-31" : text);
      return period;
    }
    if (dots > 0) {
      period.put("start", text.substring(0, dots));
    }
    if (dots + 2 < text.length()) {
      period.put("end", text.substring(dots + 2));
    }
    return period;
  }

  static Map<String, Object> timing(String path, String text) {
    Map<String, Object> repeat = new LinkedHashMap<>();
    String joined = BLANK_IN_LENGTH.matcher(text.strip()).replaceAll("$1$2");
    for (String part : joined.split("[ ,]+")) {
      if (part.contains("..")) {
        repeat.put("boundsPeriod", period(part));
      } else if (part.matches("[0-9]{2}:[0-9]{2}")) {
        add(repeat, "timeOfDay", part + ":00");
      } else if (part.matches("mon|tue|wed|thu|fri|sat|sun")) {
        add(repeat, "dayOfWeek", part);
      } else if (part.matches("[A-Z]+(\\.[A-Z]+)?")) {
        add(repeat, "when", part);
      } else {
        repeat.putAll(frequency(path, part));
      }
    }
    return Map.of("repeat", repeat);
  }

  private static void add(Map<String, Object> repeat, String name, String value) {
    List<Object> all = new ArrayList<>();
    if (repeat.get(name) instanceof List<?> before) {
      all.addAll(before);
    }
    all.add(value);
    repeat.put(name, all);
  }

  /** {@code 4/24h}: how many times, and in how long. */
  private static Map<String, Object> frequency(String path, String part) {
    String[] parts = part.split("/", -1);
    Matcher times = TIMES.matcher(parts[0]);
    Matcher length = LENGTH.matcher(parts.length == 2 ? parts[1] : "");
    if (!times.matches() || !length.matches()) {
      throw new IllegalArgumentException(
          path
              + ": '"
              + part
              + "' is not part of a Timing, such as '4/24h', '08:00', 'mon', 'MORN' or"
              + " '2026-01-10..2026-03-31'.");
    }
    Map<String, Object> repeat = new LinkedHashMap<>();
    repeat.put("frequency", Integer.valueOf(times.group(1)));
    if (times.group(2) != null) {
      repeat.put("frequencyMax", Integer.valueOf(times.group(2)));
    }
    repeat.put("period", new BigDecimal(orOne(length.group(1))));
    if (length.group(2) != null) {
      repeat.put("periodMax", new BigDecimal(length.group(2)));
    }
    repeat.put("periodUnit", length.group(3));
    return repeat;
  }

  static Map<String, Object> identifier(String text) {
    int bar = text.indexOf('|');
    if (bar < 0) {
      return Map.of("value", text);
    }
    String system = text.substring(0, bar);
    return Map.of(
        "system", system.equals("hpr") ? Staff.HPR : system, "value", text.substring(bar + 1));
  }

  /** A code system that has a short name, or else the name itself. */
  static String system(String name) {
    if (name.equals("atc")) {
      return Medicinal.ATC;
    }
    return name.matches("[0-9]{4}") ? NORWEGIAN_SYSTEM + name : name;
  }

  /** The type of our extension, as it ends the name of its value. */
  static String extensionType(String name, Object value) {
    String known = EXTENSION_TYPES.get(name);
    if (known != null) {
      return known;
    }
    if (value instanceof Boolean) {
      return "Boolean";
    }
    return value instanceof Number ? "Decimal" : "String";
  }

  static Map<String, Object> bydel(String number) {
    return Map.of(
        "url",
        People.URBAN_DISTRICT,
        "valueCoding",
        Map.of("system", system("3403"), "code", number));
  }

  static Map<String, Object> prescriptionGroup(String code) {
    Map<String, Object> coding = Map.of("system", system("7421"), "code", code);
    return Map.of(
        "url",
        MedicineLookup.GROUP_EXTENSION,
        "extension",
        List.of(
            Map.of(
                "url",
                "prescriptiongroup",
                "valueCodeableConcept",
                Map.of("coding", List.of(coding)))));
  }
}
