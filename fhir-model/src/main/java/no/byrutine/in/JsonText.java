package no.byrutine.in;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.byrutine.decision.Words;

/**
 * From text to {@link Json}, or a refusal that says where the text stops being JSON. Nothing is
 * worked out here: a number stays the digits that it was, so that {@code 1e9999999} costs nothing.
 */
final class JsonText {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          // Ours is far lower and says where; this one is only there so that the two never meet.
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(1_000).build())
          // A sender chooses the names, so they are not kept for the life of the process.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private final JsonParser parser;
  private final Limits limits;

  private JsonText(JsonParser parser, Limits limits) {
    this.parser = parser;
    this.limits = limits;
  }

  /** A parser of the text. */
  static JsonParser parser(String text) throws IOException {
    return FACTORY.createParser(text);
  }

  /**
   * The object that the text holds.
   *
   * @throws BadInput when it is longer or deeper than the limits, no JSON, or JSON but no object
   */
  static Json.Members read(String text, Limits limits) {
    if (text.length() > limits.characters()) {
      throw refusal(
          "too-long",
          Place.root("Bundle"),
          "Innholdet er lengre enn " + limits.characters() + " tegn. Send bare det saken trenger.",
          "The content is longer than "
              + limits.characters()
              + " characters. Send only what the case needs.");
    }
    if (text.isBlank()) {
      throw refusal(
          "required",
          Place.root("Bundle"),
          "Innholdet er tomt. Send en FHIR R4 Bundle som JSON.",
          "The content is empty. Send a FHIR R4 Bundle as JSON.");
    }
    try (JsonParser parser = parser(text)) {
      return new JsonText(parser, limits).root();
    } catch (IOException e) {
      // A String has no other way to fail; Jackson's own faults are caught where the place is
      // known.
      throw new UncheckedIOException(e);
    }
  }

  /** The text of an object. */
  static String write(Json.Members json) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      json.write(generator);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private Json.Members root() throws IOException {
    Place root = Place.root("Bundle");
    Json json = value(next(root), root, 1);
    if (!(json instanceof Json.Members members)) {
      throw refusal(
          "structure",
          root,
          "Fant " + json.kind().nb + ", ventet et JSON-objekt. Send en FHIR R4 Bundle.",
          "Found " + json.kind().en + ", expected a JSON object. Send a FHIR R4 Bundle.");
    }
    if (next(root) != JsonToken.NOT_AVAILABLE) {
      throw notJson(root, "Det står mer etter slutten av objektet.", "More follows the object.");
    }
    return members;
  }

  private Json value(JsonToken token, Place place, int depth) throws IOException {
    return switch (token) {
      case START_OBJECT -> members(place, deeper(place, depth));
      case START_ARRAY -> items(place, deeper(place, depth));
      case VALUE_STRING -> new Json.Text(text(place));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Digits(text(place));
      case VALUE_TRUE -> new Json.Flag(true);
      case VALUE_FALSE -> new Json.Flag(false);
      case VALUE_NULL -> new Json.Null();
      default -> throw notJson(place, "Verdien mangler.", "The value is missing.");
    };
  }

  private int deeper(Place place, int depth) {
    if (depth > limits.depth()) {
      throw refusal(
          "too-costly",
          place,
          "Objekter og lister ligger mer enn "
              + limits.depth()
              + " nivåer inn i hverandre. Gjør innholdet flatere.",
          "Objects and lists lie more than "
              + limits.depth()
              + " levels inside each other. Make the content flatter.");
    }
    return depth + 1;
  }

  private Json members(Place place, int depth) throws IOException {
    Map<String, Json> byName = new LinkedHashMap<>();
    List<String> repeated = new ArrayList<>();
    while (nextName(place, byName.keySet()) == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      Place child = place.child(name);
      if (byName.put(name, value(next(child), child, depth)) != null) {
        repeated.add(name);
      }
    }
    return new Json.Members(byName, repeated);
  }

  private Json items(Place place, int depth) throws IOException {
    List<Json> all = new ArrayList<>();
    JsonToken token = next(place.item(0));
    while (token != JsonToken.END_ARRAY) {
      all.add(value(token, place.item(all.size()), depth));
      token = next(place.item(all.size()));
    }
    return new Json.Items(all);
  }

  /**
   * Jackson looks at a value's first letter together with its name: the fault may be the value's.
   */
  private JsonToken nextName(Place place, Set<String> read) throws IOException {
    try {
      return parser.nextToken();
    } catch (JsonProcessingException e) {
      String name = parser.currentName();
      throw unreadable(e, name == null || read.contains(name) ? place : place.child(name));
    }
  }

  /** The next token; {@code NOT_AVAILABLE} at the end of the text. */
  private JsonToken next(Place place) throws IOException {
    try {
      JsonToken token = parser.nextToken();
      return token == null ? JsonToken.NOT_AVAILABLE : token;
    } catch (JsonProcessingException e) {
      throw unreadable(e, place);
    }
  }

  private String text(Place place) throws IOException {
    try {
      return parser.getText();
    } catch (JsonProcessingException e) {
      throw unreadable(e, place);
    }
  }

  // Jackson's own message quotes the text, which may be anybody's: only its kind is used.
  private BadInput unreadable(JsonProcessingException e, Place place) {
    if (e instanceof StreamConstraintsException) {
      return refusal(
          "too-long",
          place,
          "Tallet eller navnet er for langt til å være FHIR. Rett det.",
          "The number or name is too long to be FHIR. Correct it.");
    }
    return e instanceof JsonEOFException
        ? notJson(place, "Teksten slutter midt i.", "The text ends in the middle.")
        : notJson(
            place,
            "Et tegn står der det ikke kan stå (et komma for mye, et anførselstegn for lite?).",
            "A character stands where it cannot (a comma too many, a quotation mark too few?).");
  }

  private BadInput notJson(Place place, String nb, String en) {
    int line = parser.currentLocation().getLineNr();
    int column = parser.currentLocation().getColumnNr();
    return refusal(
        "structure",
        place,
        "Dette er ikke JSON, ved linje " + line + ", tegn " + column + ": " + nb + " Rett teksten.",
        "This is not JSON, at line "
            + line
            + ", character "
            + column
            + ": "
            + en
            + " Correct the text.");
  }

  private static BadInput refusal(String code, Place place, String nb, String en) {
    return new BadInput(new Issue(code, place.toString(), new Words(nb, en)));
  }
}
