package no.byrutine.in;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * JSON as it was written: numbers keep their digits, and names that stand twice are remembered.
 * HAPI's own tree keeps neither.
 */
sealed interface Json {

  /** What this is, for a message. */
  Kind kind();

  /** As text again. */
  void write(JsonGenerator to) throws IOException;

  /** The kinds of JSON value, in the words of a message. */
  enum Kind {
    OBJECT("et objekt", "an object"),
    LIST("en liste", "a list"),
    TEXT("en tekst", "a string"),
    NUMBER("et tall", "a number"),
    BOOLEAN("true/false", "true/false"),
    NULL("null", "null");

    final String nb;
    final String en;

    Kind(String nb, String en) {
      this.nb = nb;
      this.en = en;
    }
  }

  /** An object; of several members of one name it has the last, and remembers that name. */
  record Members(Map<String, Json> byName, List<String> repeated) implements Json {
    @Override
    public void write(JsonGenerator to) throws IOException {
      to.writeStartObject();
      for (Map.Entry<String, Json> member : byName.entrySet()) {
        to.writeFieldName(member.getKey());
        member.getValue().write(to);
      }
      to.writeEndObject();
    }

    @Override
    public Kind kind() {
      return Kind.OBJECT;
    }

    /** The text of a member, or empty text. */
    String text(String name) {
      return byName.get(name) instanceof Text text ? text.value() : "";
    }
  }

  /** A list. */
  record Items(List<Json> all) implements Json {
    @Override
    public void write(JsonGenerator to) throws IOException {
      to.writeStartArray();
      for (Json item : all) {
        item.write(to);
      }
      to.writeEndArray();
    }

    @Override
    public Kind kind() {
      return Kind.LIST;
    }
  }

  /** A string. */
  record Text(String value) implements Json {
    @Override
    public void write(JsonGenerator to) throws IOException {
      to.writeString(value);
    }

    @Override
    public Kind kind() {
      return Kind.TEXT;
    }
  }

  /** A number, digit for digit. */
  record Digits(String text) implements Json {
    @Override
    public void write(JsonGenerator to) throws IOException {
      to.writeNumber(text);
    }

    @Override
    public Kind kind() {
      return Kind.NUMBER;
    }
  }

  /** {@code true} or {@code false}. */
  record Flag(boolean value) implements Json {
    @Override
    public void write(JsonGenerator to) throws IOException {
      to.writeBoolean(value);
    }

    @Override
    public Kind kind() {
      return Kind.BOOLEAN;
    }
  }

  /** {@code null}. */
  record Null() implements Json {
    @Override
    public void write(JsonGenerator to) throws IOException {
      to.writeNull();
    }

    @Override
    public Kind kind() {
      return Kind.NULL;
    }
  }
}
