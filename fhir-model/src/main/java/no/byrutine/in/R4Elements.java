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
    private final Map<String, Definition> stems = new HashMap<>();

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
        Definition definition = Definition.of(element, type, list, number);
        elements.put(definition.name(), definition);
        stems.putIfAbsent(definition.stem(), definition);
      }
    }

    String name() {
      return name;
    }

    /** The element of this name, or one of the types of the choice; null when R4 has none here. */
    @Nullable Definition find(String name) {
      Definition element = elements.get(name);
      return element == null ? stems.get(name) : element;
    }

    /** The element of this name, as it is in JSON; null when R4 has none here. */
    @Nullable Definition element(String json) {
      return elements.get(json);
    }
  }

  /**
   * An element of R4.
   *
   * @param name its name in JSON, for example {@code valueQuantity}
   * @param stem the name of the choice that it is one of, for example {@code value}; its own name
   *     when it is none
   * @param type its type
   * @param isList whether it is a list in JSON
   * @param number its place among the elements of its owner, which the types of a choice share
   * @param kind how it is written in JSON, each of a list by itself
   * @param codes the codes that it may have; null when it has no such list
   */
  record Definition(
      String name,
      String stem,
      String type,
      boolean isList,
      int number,
      Json.Kind kind,
      @Nullable Set<String> codes) {

    private static final String CHOICE = "[x]";

    private static Definition of(String element, String written, boolean list, int number) {
      int equals = written.indexOf('=');
      String type = equals < 0 ? written : written.substring(0, equals);
      boolean choice = element.endsWith(CHOICE);
      String stem = choice ? element.substring(0, element.length() - CHOICE.length()) : element;
      return new Definition(
          choice ? stem + Character.toUpperCase(type.charAt(0)) + type.substring(1) : stem,
          stem,
          type.intern(),
          list,
          number,
          Character.isLowerCase(type.charAt(0)) ? Primitives.kind(type) : Json.Kind.OBJECT,
          equals < 0 ? null : R4Elements.codes(written.substring(equals)));
    }

    /** A bit for its number. */
    long bit() {
      return 1L << number;
    }

    boolean isPrimitive() {
      return kind != Json.Kind.OBJECT;
    }

    /** Whether it is one of the types of a choice. */
    boolean isChoice() {
      return stem.length() < name.length();
    }

    boolean isExtension() {
      return type.equals("Extension");
    }

    boolean isResource() {
      return type.equals("Resource");
    }

    boolean isContained() {
      return isResource() && name.equals("contained");
    }

    /** What it consists of; only for one that is neither a primitive nor a resource. */
    TypeDefinition target() {
      return R4Elements.type(type);
    }
  }
}
