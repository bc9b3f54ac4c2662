package no.byrutine.out;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Words;

/** How the parts that every answer is made of look in JSON. */
final class JsonFields {

  /** Writes the members of one element of a list. */
  interface Members<T> {
    void write(JsonGenerator json, T element) throws IOException;
  }

  private JsonFields() {}

  /** Maps, lists, texts, numbers and flags, as they are. */
  static void plain(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> member : map.entrySet()) {
        json.writeFieldName(String.valueOf(member.getKey()));
        plain(json, member.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        plain(json, item);
      }
      json.writeEndArray();
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else {
      json.writeString(String.valueOf(value));
    }
  }

  static void text(JsonGenerator json, String name, String value) throws IOException {
    json.writeStringField(name, value);
  }

  static void texts(JsonGenerator json, String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  static void words(JsonGenerator json, String name, Words words) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("nb", words.nb());
    json.writeStringField("en", words.en());
    json.writeEndObject();
  }

  /** A text of FHIR in one language, with the other beside it as FHIR's own extension has it. */
  static void translated(JsonGenerator json, String name, Words words, String language)
      throws IOException {
    String other = language.equals("nb") ? "en" : "nb";
    json.writeStringField(name, words.in(language));
    json.writeObjectFieldStart("_" + name);
    each(json, "extension", List.of(other), (it, lang) -> translation(it, words, lang));
    json.writeEndObject();
  }

  private static void translation(JsonGenerator json, Words words, String language)
      throws IOException {
    json.writeStringField("url", Fhir.TRANSLATION);
    json.writeArrayFieldStart("extension");
    extension(json, "lang", "valueCode", language);
    extension(json, "content", "valueString", words.in(language));
    json.writeEndArray();
  }

  private static void extension(JsonGenerator json, String url, String type, String value)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("url", url);
    json.writeStringField(type, value);
    json.writeEndObject();
  }

  static <T> void each(JsonGenerator json, String name, List<T> elements, Members<T> members)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (T element : elements) {
      json.writeStartObject();
      members.write(json, element);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The members {@code value} and, for money and quantities, {@code unit}. */
  static void valueAndUnit(JsonGenerator json, Scalar value) throws IOException {
    json.writeFieldName("value");
    bare(json, value);
    String unit = unit(value);
    if (!unit.isEmpty()) {
      json.writeStringField("unit", unit);
    }
  }

  static void scalars(JsonGenerator json, String name, Map<String, Scalar> values)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Scalar> value : values.entrySet()) {
      json.writeFieldName(value.getKey());
      scalar(json, value.getValue());
    }
    json.writeEndObject();
  }

  /** A plain JSON value; an object of value and unit for what has a unit. */
  static void scalar(JsonGenerator json, Scalar value) throws IOException {
    if (unit(value).isEmpty()) {
      bare(json, value);
    } else {
      json.writeStartObject();
      valueAndUnit(json, value);
      json.writeEndObject();
    }
  }

  static String unit(Scalar value) {
    if (value instanceof Kroner) {
      return "NOK";
    }
    return value instanceof Scalar.Decimal number ? number.unit() : "";
  }

  /** The value without its unit. */
  static void bare(JsonGenerator json, Scalar value) throws IOException {
    if (value instanceof Kroner kroner) {
      number(json, kroner.amount());
    } else if (value instanceof Scalar.Decimal decimal) {
      number(json, decimal.value());
    } else if (value instanceof Scalar.Flag flag) {
      json.writeBoolean(flag.value());
    } else {
      json.writeString(value.toString());
    }
  }

  private static void number(JsonGenerator json, BigDecimal number) throws IOException {
    BigDecimal stripped = number.stripTrailingZeros();
    json.writeNumber(stripped.toPlainString());
  }
}
