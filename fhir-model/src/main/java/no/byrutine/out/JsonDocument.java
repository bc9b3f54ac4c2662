package no.byrutine.out;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** One JSON object or list as text, in the order in which it is written. */
public final class JsonDocument {

  /** Writes the members of a whole answer. */
  public interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  /** Writes the members of one object of a list. */
  public interface Element<T> {
    void write(JsonGenerator json, T element) throws IOException;
  }

  private static final JsonFactory JSON = new JsonFactory();

  private JsonDocument() {}

  /** The object on one line. */
  public static String of(Body members) {
    return of(false, members);
  }

  /** A list of objects, on one line. */
  public static <T> String array(List<T> elements, Element<T> members) {
    return text(
        false,
        json -> {
          json.writeStartArray();
          for (T element : elements) {
            json.writeStartObject();
            members.write(json, element);
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  /** The object; with line breaks and indents when somebody is to read it. */
  static String of(boolean indented, Body members) {
    return text(
        indented,
        json -> {
          json.writeStartObject();
          members.write(json);
          json.writeEndObject();
        });
  }

  private static String text(boolean indented, Body document) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      if (indented) {
        json.setPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      }
      document.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory does not fail", e);
    }
    return text.toString();
  }
}
