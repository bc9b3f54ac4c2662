package no.byrutine.service.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import no.byrutine.decision.Words;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.in.Quoted;

/**
 * Walks through JSON text once, token by token, and refuses what a lenient parser behind it would
 * take in silence: a member that stands twice (the last one would win), nesting that could exhaust
 * the stack, brackets that could exhaust the heap, anything after the end.
 *
 * <p>Faults name the element and the line, and never repeat what stands there: it may be personal.
 */
public final class StrictJson implements Closeable {

  /** FHIR R4 Bundles that people send are about a dozen levels deep. */
  static final int MOST_LEVELS = 64;

  /**
   * A Bundle of ten megabytes has about half a million; empty brackets would have ten times that.
   */
  static final int MOST_TOKENS = 2_000_000;

  /** What is nested deeper than that begins to go wrong somewhere in here. */
  private static final int MOST_LEVELS_NAMED = 12;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              // Our own count comes first; this one is the net below it.
              StreamReadConstraints.builder().maxNestingDepth(MOST_LEVELS + 1).build())
          .build();

  private final String text;
  private final String root;
  private final JsonParser parser;
  private int tokens;

  /**
   * A walk through a text.
   *
   * @param root the name of the outermost object in faults, for example {@code Bundle}; empty when
   *     its members are named alone
   */
  public StrictJson(String text, String root) {
    this.text = text;
    this.root = root;
    try {
      this.parser = JSON.createParser(text);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory does not fail", e);
    }
  }

  /**
   * The next token.
   *
   * @throws BadInput when the text is not JSON from here on, or not as strict as asked
   * @throws Refused when it is made of more pieces than anybody needs
   */
  public JsonToken next() {
    try {
      JsonToken token = parser.nextToken();
      if (token == null) {
        throw fault(
            "Innholdet er tomt. Send et JSON-objekt.", "The content is empty. Send a JSON object.");
      }
      if (parser.getParsingContext().getNestingDepth() > MOST_LEVELS) {
        throw tooDeep();
      }
      tokens++;
      if (tokens > MOST_TOKENS) {
        throw tooMany();
      }
      return token;
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory does not fail", e);
    }
  }

  /** The name of the member that the parser stands at. */
  public String name() {
    try {
      return String.valueOf(parser.currentName());
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory does not fail", e);
    }
  }

  /** The token that the parser stands at. */
  public JsonToken current() {
    return parser.currentToken();
  }

  /**
   * The text of the string or number that the parser stands at.
   *
   * @throws BadInput when it is not JSON after all: the parser reads a text when it is asked for
   */
  public String string() {
    try {
      return parser.getText();
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory does not fail", e);
    }
  }

  /** Walks past the value that the parser stands at, and gives it as it was written. */
  public String source() {
    int start = start();
    skip();
    return since(start);
  }

  /** Where the value that the parser stands at begins. */
  public int start() {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  /** What was written from there to the end of the token that the parser stands at. */
  public String since(int start) {
    return text.substring(start, (int) parser.currentLocation().getCharOffset());
  }

  /** Walks past the value that the parser stands at. */
  public void skip() {
    int open = 0;
    JsonToken token = current();
    while (true) {
      if (token.isStructStart()) {
        open++;
      } else if (token.isStructEnd()) {
        open--;
      }
      if (open == 0) {
        return;
      }
      token = next();
    }
  }

  /**
   * Demands that nothing follows.
   *
   * @throws BadInput when something does
   */
  public void end() {
    try {
      if (parser.nextToken() != null) {
        throw fault(
            "Det står noe etter slutten av JSON-objektet. Send ett objekt.",
            "Something follows the end of the JSON object. Send one object.");
      }
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory does not fail", e);
    }
  }

  /** The fault that the text is JSON, but not an object. */
  public BadInput notAnObject() {
    return fault(
        "Innholdet er JSON, men ikke et objekt. Send et JSON-objekt.",
        "The content is JSON, but not an object. Send a JSON object.");
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory does not fail", e);
    }
  }

  private BadInput unreadable(JsonProcessingException e) {
    // Jackson has no type of its own for this one.
    if (e.getOriginalMessage().startsWith("Duplicate field")) {
      return fault(
          "Elementet står to ganger. Behold ett av dem.",
          "The element stands twice. Keep one of them.");
    }
    return fault(
        "Innholdet er ikke gyldig JSON. Rett det og send på nytt.",
        "The content is not valid JSON. Correct it and send it again.");
  }

  private static Refused tooMany() {
    return new Refused(
        413,
        "too-costly",
        "",
        new Words(
            "Innholdet har for mange elementer. Send bare det rutinen spør etter.",
            "The content has too many elements. Send only what the pack asks for."));
  }

  private BadInput tooDeep() {
    return fault(
        place(MOST_LEVELS_NAMED),
        "Innholdet er nøstet dypere enn " + MOST_LEVELS + " nivåer. Send en vanlig FHIR R4 Bundle.",
        "The content is nested deeper than "
            + MOST_LEVELS
            + " levels. Send an ordinary FHIR R4 Bundle.");
  }

  private BadInput fault(String nb, String en) {
    return fault(place(MOST_LEVELS), nb, en);
  }

  private BadInput fault(String place, String nb, String en) {
    int line = parser.currentLocation().getLineNr();
    return new BadInput(
        new Issue(
            "structure",
            place,
            new Words("Linje " + line + ": " + nb, "Line " + line + ": " + en)));
  }

  /** Where the parser stands, in the manner of FHIRPath, by the outermost steps. */
  private String place(int most) {
    Deque<String> steps = new ArrayDeque<>();
    JsonStreamContext context = parser.getParsingContext();
    while (context != null && !context.inRoot()) {
      if (context.getNestingDepth() > most) {
        steps.clear();
      } else if (context.inObject() && context.hasCurrentName()) {
        steps.push("." + Quoted.key(context.getCurrentName()));
      } else if (context.inArray()) {
        steps.push("[" + Math.max(0, context.getCurrentIndex()) + "]");
      }
      context = context.getParent();
    }
    String path = root + String.join("", steps);
    return path.startsWith(".") ? path.substring(1) : path;
  }
}
