package no.byrutine.in;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import no.byrutine.in.R4Elements.Definition;
import no.byrutine.in.R4Elements.TypeDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON text into elements in one pass, while it looks whether everything in it is as R4 has
 * it, also in what nobody asked for. At the first thing that is not, it gives up: {@link R4Shape}
 * then says what is wrong, all of it. So this may refuse what is good, which is seen at once, but
 * never take what {@link R4Shape} refuses; a test holds the two against each other.
 *
 * <p>A resource of a type that the pack does not ask for is looked through and not kept.
 */
final class R4Text {

  private static final String RESOURCE_TYPE = "resourceType";

  private final String text;
  private final JsonParser parser;
  private final Settings settings;
  private final Chars chars = new Chars();
  private final List<Seen> levels = new ArrayList<>();
  private int depth;
  // The id of the resource that is being read, which a contained one must have.
  private String id = "";

  /**
   * How a text is read.
   *
   * @param asked the resource types that are kept
   * @param strict whether an element with nothing in it, or a reference to nothing, is a fault
   */
  private record Settings(
      Primitives primitives, Limits limits, Predicate<String> asked, boolean strict) {}

  /** Something is not as R4 has it. */
  private static final class NotR4 extends Exception {
    private static final long serialVersionUID = 1;

    private NotR4() {
      super(null, null, false, false);
    }
  }

  /** What is left to read of a resource that was not kept. */
  record Rest(String text, int start, Primitives primitives, Limits limits) {

    void into(JsonElement resource) {
      Settings all = new Settings(primitives, limits, any -> true, false);
      try (JsonParser parser = JsonText.parser(text.substring(start))) {
        new R4Text(text.substring(start), parser, all).again(resource);
      } catch (NotR4 e) {
        throw new IllegalStateException("It has been read once", e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private R4Text(String text, JsonParser parser, Settings settings) {
    this.text = text;
    this.parser = parser;
    this.settings = settings;
  }

  /** The Bundle in a text that is as R4 has it; null when it is not. */
  static @Nullable Element read(
      String text, Primitives primitives, Limits limits, Predicate<String> asked) {
    return text.length() > limits.characters()
        ? null
        : bundle(text, new Settings(primitives, limits, asked, true));
  }

  /** The same for what {@link R4Shape} left of one, which may have empty elements. */
  static @Nullable Element readRest(
      String text, Primitives primitives, Limits limits, Predicate<String> asked) {
    return bundle(text, new Settings(primitives, limits, asked, false));
  }

  private static @Nullable Element bundle(String text, Settings settings) {
    try (JsonParser parser = JsonText.parser(text)) {
      return new R4Text(text, parser, settings).root();
    } catch (NotR4 | JsonProcessingException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Element root() throws IOException, NotR4 {
    check(parser.nextToken() == JsonToken.START_OBJECT);
    Seen seen = seen().ofResource();
    TypeDefinition type = enterResource(seen);
    check(type.name().equals("Bundle"));
    JsonElement bundle = JsonElement.root(type);
    Scope scope = Scope.empty();
    bundle.setHasContent(members(type, bundle, scope, seen));
    check(scope.isWhole() || !settings.strict());
    check(parser.nextToken() == null);
    return bundle;
  }

  private void again(JsonElement resource) throws IOException, NotR4 {
    Seen seen = seen().ofResource();
    parser.nextToken();
    members(enterResource(seen), resource, Scope.empty(), seen);
  }

  private static void check(boolean good) throws NotR4 {
    if (!good) {
      throw new NotR4();
    }
  }

  /** The members of an object, from the name of the first; whether there is anything in them. */
  private boolean members(TypeDefinition type, @Nullable JsonElement into, Scope scope, Seen seen)
      throws IOException, NotR4 {
    boolean content = false;
    while (parser.currentToken() == JsonToken.FIELD_NAME) {
      content |= member(type, parser.currentName(), into, scope, seen);
      parser.nextToken();
    }
    check(seen.isWhole() || !settings.strict());
    depth--;
    return content;
  }

  private boolean member(
      TypeDefinition type, String name, @Nullable JsonElement into, Scope scope, Seen seen)
      throws IOException, NotR4 {
    boolean companion = name.startsWith("_");
    Definition element = type.element(companion ? name.substring(1) : name);
    if (element == null) {
      return again(name, seen);
    }
    check(seen.isFirst(element, companion));
    parser.nextToken();
    JsonElement to = into != null && into.keeps(element) ? into : null;
    if (companion) {
      return companion(element, to, scope, seen);
    }
    return element.isList() ? list(element, to, scope, seen) : one(element, to, -1, scope, seen);
  }

  /** For the object that is entered next: there is one of them at a time so far in. */
  private Seen seen() {
    while (levels.size() <= depth) {
      levels.add(new Seen());
    }
    return levels.get(depth).clear();
  }

  /** The type of a resource that did not come first. */
  private boolean again(String name, Seen seen) throws IOException, NotR4 {
    check(name.equals(RESOURCE_TYPE) && seen.isFirstType());
    check(parser.nextToken() == JsonToken.VALUE_STRING);
    return false;
  }

  private boolean list(Definition element, @Nullable JsonElement into, Scope scope, Seen seen)
      throws IOException, NotR4 {
    enter(JsonToken.START_ARRAY);
    boolean content = false;
    int item = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.VALUE_NULL && element.isPrimitive()) {
        seen.addNull(element, item);
        part(element, into, item, seen);
      } else {
        content |= one(element, into, item, scope, seen);
      }
      item++;
    }
    check(item > 0 || !settings.strict());
    depth--;
    return content;
  }

  private boolean one(
      Definition element, @Nullable JsonElement into, int item, Scope scope, Seen seen)
      throws IOException, NotR4 {
    if (element.isPrimitive()) {
      return primitive(element, into, item, scope, seen);
    }
    if (element.isResource()) {
      return resource(element, into, item, scope);
    }
    TypeDefinition type = element.target();
    JsonElement child = into == null ? null : into.add(element, type, item);
    Seen inner = seen();
    enterObject();
    boolean content = members(type, child, scope, inner);
    check(!element.isExtension() || !settings.strict() || inner.has(type, "url"));
    if (child != null) {
      child.setHasContent(content);
    }
    return content;
  }

  private void enter(JsonToken start) throws NotR4 {
    check(parser.currentToken() == start && ++depth <= settings.limits().depth());
  }

  private void enterObject() throws IOException, NotR4 {
    enter(JsonToken.START_OBJECT);
    check(parser.nextToken() == JsonToken.FIELD_NAME || !settings.strict());
  }

  /** Goes to the first member that is not the type, and finds the type wherever it stands. */
  private TypeDefinition enterResource(Seen seen) throws IOException, NotR4 {
    int start = start();
    enter(JsonToken.START_OBJECT);
    check(parser.nextToken() == JsonToken.FIELD_NAME);
    TypeDefinition type = R4Elements.resource(isType() ? firstType(seen) : laterType(start));
    if (type == null) {
      throw new NotR4();
    }
    return type;
  }

  private int start() {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  private boolean isType() throws IOException {
    return parser.currentName().equals(RESOURCE_TYPE);
  }

  private String firstType(Seen seen) throws IOException, NotR4 {
    check(seen.isFirstType() && parser.nextToken() == JsonToken.VALUE_STRING);
    String type = parser.getText();
    parser.nextToken();
    return type;
  }

  private String laterType(int start) throws IOException, NotR4 {
    try (JsonParser ahead = JsonText.parser(text.substring(start))) {
      ahead.nextToken();
      while (ahead.nextToken() == JsonToken.FIELD_NAME) {
        boolean found = ahead.currentName().equals(RESOURCE_TYPE);
        if (ahead.nextToken() == JsonToken.VALUE_STRING && found) {
          return ahead.getText();
        }
        check(!found);
        ahead.skipChildren();
      }
    }
    throw new NotR4();
  }

  private boolean resource(Definition element, @Nullable JsonElement into, int item, Scope outer)
      throws IOException, NotR4 {
    int start = start();
    Seen seen = seen().ofResource();
    String ownersId = id;
    id = "";
    TypeDefinition type = enterResource(seen);
    JsonElement child = into == null ? null : into.add(element, type, item);
    if (child != null && !settings.asked().test(type.name())) {
      child.setRest(new Rest(text, start, settings.primitives(), settings.limits()));
    }
    Scope scope = element.isContained() ? outer.within() : Scope.empty();
    boolean content = members(type, child, scope, seen);
    if (child != null) {
      child.setHasContent(content);
    }
    if (element.isContained()) {
      check(!id.isEmpty());
      outer.contained().add(id);
    } else {
      check(scope.isWhole() || !settings.strict());
    }
    id = ownersId;
    return content;
  }

  private boolean primitive(
      Definition element, @Nullable JsonElement into, int item, Scope scope, Seen seen)
      throws IOException, NotR4 {
    CharSequence value = into == null ? chars.of(parser) : parser.getText();
    switch (parser.currentToken()) {
      case VALUE_STRING ->
          check(element.kind() == Json.Kind.TEXT && Primitives.isText(element, value));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          check(
              element.kind() == Json.Kind.NUMBER
                  && settings.primitives().isNumber(element.type(), value));
      case VALUE_TRUE, VALUE_FALSE -> check(element.kind() == Json.Kind.BOOLEAN);
      default -> throw new NotR4();
    }
    remember(element, value, scope);
    boolean content = !isBlank(value);
    JsonElement part = part(element, into, item, seen);
    if (part != null) {
      part.set(value.toString());
      part.setHasContent(content);
    }
    return content;
  }

  private static boolean isBlank(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The id of a resource, and what a reference names within it. */
  private void remember(Definition element, CharSequence value, Scope scope) {
    if (element.isId()) {
      id = value.toString();
    } else if (value.length() > 1 && value.charAt(0) == '#' && element.isReference()) {
      scope.named().add(value.toString().substring(1));
    }
  }

  /** The element that a value and its extensions, which stand apart in JSON, both belong to. */
  private static @Nullable JsonElement part(
      Definition element, @Nullable JsonElement into, int item, Seen seen) {
    if (into == null) {
      return null;
    }
    JsonElement known = seen.others(element, into).get(item);
    return known == null ? into.add(element, null, item) : known;
  }

  /** The id and extensions of a primitive, or of each in a list of them. */
  private boolean companion(Definition element, @Nullable JsonElement into, Scope scope, Seen seen)
      throws IOException, NotR4 {
    check(element.isPrimitive());
    if (!element.isList()) {
      return extensions(part(element, into, -1, seen), scope);
    }
    enter(JsonToken.START_ARRAY);
    boolean content = false;
    int item = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      JsonElement part = part(element, into, item, seen);
      if (parser.currentToken() != JsonToken.VALUE_NULL) {
        seen.addExtended(element, item);
        content |= extensions(part, scope);
      }
      item++;
    }
    depth--;
    return content;
  }

  private boolean extensions(@Nullable JsonElement part, Scope scope) throws IOException, NotR4 {
    Seen seen = seen();
    enterObject();
    TypeDefinition type = R4Elements.type("Extension");
    boolean content = false;
    while (parser.currentToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      check(name.equals("id") || name.equals("extension"));
      content |= member(type, name, part, scope, seen);
      parser.nextToken();
    }
    depth--;
    if (part != null) {
      part.setHasContent(content);
    }
    return content;
  }
}
