package no.byrutine.in;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The elements that FHIR R4 has, from a table that a test holds against HAPI's own definitions: a
 * line for each type with its elements, {@code name*:Type} for a list, {@code name[x]:Type|Type}
 * for a choice, {@code name:code=7} where only the codes of line {@code =7} may stand. A type is
 * read when it is first asked for. Safe for many threads.
 */
final class R4Elements {

  private static final String TABLE = "r4-elements.txt";
  private static final String RESOURCE = "/";

  private static final Map<String, String> LINES = lines();
  private static final Map<String, TypeDefinition> TYPES = new ConcurrentHashMap<>();
  private static final Map<String, Set<String>> CODES = new ConcurrentHashMap<>();

  private R4Elements() {}

  private static Map<String, String> lines() {
    Map<String, String> lines = new HashMap<>();
    try (InputStream in = Objects.requireNonNull(R4Elements.class.getResourceAsStream(TABLE))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> put(line, line.indexOf(' '), lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  private static void put(String line, int space, Map<String, String> lines) {
    lines.put(line.substring(0, space), line.substring(space + 1));
  }

  /** The resource type of this name; null when R4 has none. */
  static @Nullable TypeDefinition resource(String name) {
    String line = RESOURCE + name;
    return LINES.containsKey(line) ? type(line) : null;
  }

  /** A data type, or a part of a resource by its path. */
  static TypeDefinition type(String name) {
    TypeDefinition known = TYPES.get(name);
    if (known == null) {
      known = new TypeDefinition(name, Objects.requireNonNull(LINES.get(name), name));
      TYPES.put(name, known);
    }
    return known;
  }

  private static Set<String> codes(String number) {
    return CODES.computeIfAbsent(
        number, line -> Set.of(Objects.requireNonNull(LINES.get(line)).split(" ")));
  }

  /** A type with the elements that it has. */
  static final class TypeDefinition {

    private final String name;
    private final Map<String, Definition> elements = new HashMap<>();
    private final Map<String, Definition> byAnyName = new HashMap<>();

    private TypeDefinition(String name, String line) {
      this.name = name.startsWith(RESOURCE) ? name.substring(1) : name;
      String[] written = line.split(" ");
      for (int i = 0; i < written.length; i++) {
        add(written[i], i);
      }
    }

    private void add(String written, int number) {
      int colon = written.indexOf(':');
      boolean list = written.charAt(colon - 1) == '*';
      String element = written.substring(0, list ? colon - 1 : colon);
      List<String> types = Arrays.asList(written.substring(colon + 1).split("\\|"));
      for (String type : types) {
        Definition definition = new Definition(element, type, list, number);
        elements.put(definition.name(), definition);
        byAnyName.put(definition.name(), definition);
        byAnyName.putIfAbsent(definition.stem(), definition);
      }
    }

    String name() {
      return name;
    }

    /** The element of this name, or one of the types of the choice; null when R4 has none here. */
    @Nullable Definition find(String name) {
      return byAnyName.get(name);
    }

    /** The element of this name, as it is in JSON; null when R4 has none here. */
    @Nullable Definition element(String json) {
      return elements.get(json);
    }
  }

  /** An element of R4. A text has thousands, so what is asked of each is worked out once, here. */
  static final class Definition {

    private static final String CHOICE = "[x]";

    private final String name;
    private final String stem;
    private final String type;
    private final boolean isList;
    private final int number;
    private final Json.Kind kind;
    private final @Nullable Set<String> codes;
    private final Predicate<CharSequence> form;
    private final boolean isExtension;
    private final boolean isResource;
    private final boolean isContained;
    private final boolean isId;
    private final boolean isReference;
    // Found when first asked for: a type may have elements of its own kind.
    private @Nullable TypeDefinition target;

    private Definition(String element, String written, boolean list, int number) {
      int equals = written.indexOf('=');
      boolean choice = element.endsWith(CHOICE);
      this.type = (equals < 0 ? written : written.substring(0, equals)).intern();
      // The names that a projection asks by are the same strings, so they are found sooner.
      this.stem =
          (choice ? element.substring(0, element.length() - CHOICE.length()) : element).intern();
      this.name =
          choice
              ? (stem + Character.toUpperCase(type.charAt(0)) + type.substring(1)).intern()
              : stem;
      this.isList = list;
      this.number = number;
      this.kind = Character.isLowerCase(type.charAt(0)) ? Primitives.kind(type) : Json.Kind.OBJECT;
      this.codes = equals < 0 ? null : R4Elements.codes(written.substring(equals));
      this.form = Primitives.form(type);
      this.isExtension = type.equals("Extension");
      this.isResource = type.equals("Resource");
      this.isContained = isResource && name.equals("contained");
      this.isId = type.equals("id") && name.equals("id");
      this.isReference = type.equals("string") && name.equals("reference");
    }

    /** Its name in JSON, for example {@code valueQuantity}. */
    String name() {
      return name;
    }

    /** The choice that it is one of, for example {@code value}; its own name when it is none. */
    String stem() {
      return stem;
    }

    String type() {
      return type;
    }

    /** Whether it is a list in JSON. */
    boolean isList() {
      return isList;
    }

    /** Its place among the elements of its owner, which the types of a choice share. */
    int number() {
      return number;
    }

    /** A bit for its number. */
    long bit() {
      return 1L << number;
    }

    /** How it is written in JSON, each of a list by itself. */
    Json.Kind kind() {
      return kind;
    }

    /** Whether a text may stand here: it has the form of the type, and is one of its codes. */
    boolean takes(CharSequence text) {
      return hasForm(text) && isCode(text);
    }

    boolean hasForm(CharSequence text) {
      return form.test(text);
    }

    /** Whether it is one of the codes that may stand here; any may where R4 has no such list. */
    boolean isCode(CharSequence text) {
      return codes == null || codes.contains(text.toString());
    }

    boolean isPrimitive() {
      return kind != Json.Kind.OBJECT;
    }

    /** Whether an element of this definition goes by a name that was found to be the other. */
    boolean goesBy(String sought, Definition found) {
      return this == found || (number == found.number && stem.equals(sought));
    }

    /** Whether it is one of the types of a choice. */
    boolean isChoice() {
      return stem.length() < name.length();
    }

    boolean isExtension() {
      return isExtension;
    }

    boolean isResource() {
      return isResource;
    }

    boolean isContained() {
      return isContained;
    }

    /** Whether it is the id of a resource. */
    boolean isId() {
      return isId;
    }

    /** Whether it is the text of a reference. */
    boolean isReference() {
      return isReference;
    }

    /** What it consists of; only for one that is neither a primitive nor a resource. */
    TypeDefinition target() {
      TypeDefinition known = target;
      if (known == null) {
        known = R4Elements.type(type);
        target = known;
      }
      return known;
    }
  }
}
