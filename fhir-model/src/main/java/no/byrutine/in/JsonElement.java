package no.byrutine.in;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.byrutine.in.R4Elements.Definition;
import no.byrutine.in.R4Elements.TypeDefinition;
import org.jspecify.annotations.Nullable;

/**
 * An element as it stands in JSON text. One that nobody asked for has its id and what it contains,
 * and is read in full only if it turns out to stand twice.
 */
final class JsonElement implements Element {

  private static final Set<String> KEPT = Set.of("id", "contained");

  private final @Nullable JsonElement owner;
  private final @Nullable Definition definition;
  private final @Nullable TypeDefinition elements;
  private final int index;

  // Mostly a handful, so they are looked through and not looked up.
  private List<JsonElement> children = List.of();
  private @Nullable String text;
  private boolean hasContent;
  // A bit for each element that has something in it: most of what is asked for was not sent.
  private long content;
  private R4Text.@Nullable Rest rest;

  private JsonElement(
      @Nullable JsonElement owner,
      @Nullable Definition definition,
      @Nullable TypeDefinition elements,
      int index) {
    this.owner = owner;
    this.definition = definition;
    this.elements = elements;
    this.index = index;
  }

  static JsonElement root(TypeDefinition type) {
    return new JsonElement(null, null, type, -1);
  }

  /**
   * Adds an element.
   *
   * @param type its type; null for a primitive
   * @param item its place in its list, below 0 when it stands in none
   */
  JsonElement add(Definition child, @Nullable TypeDefinition type, int item) {
    JsonElement added = new JsonElement(this, child, type, item);
    if (children.isEmpty()) {
      children = new ArrayList<>(4);
    }
    children.add(added);
    return added;
  }

  /** The elements of this definition by their place in their list. */
  Map<Integer, JsonElement> byIndex(Definition child) {
    Map<Integer, JsonElement> found = new HashMap<>();
    for (JsonElement known : children) {
      if (child.equals(known.definition)) {
        found.put(known.index, known);
      }
    }
    return found;
  }

  /** Whether an element of this name is kept. */
  boolean keeps(Definition child) {
    return rest == null || KEPT.contains(child.name());
  }

  void set(String value) {
    text = value;
  }

  void setHasContent(boolean some) {
    hasContent |= some;
    if (some && owner != null && definition != null) {
      owner.content |= definition.bit();
    }
  }

  /** What is left to read of it. */
  void setRest(R4Text.Rest unread) {
    rest = unread;
  }

  @Override
  public Place place() {
    if (owner == null || definition == null) {
      return Place.root(type());
    }
    Place place = owner.place().child(definition.name());
    return index < 0 ? place : place.item(index);
  }

  @Override
  public String type() {
    return elements != null ? elements.name() : definition == null ? "" : definition.type();
  }

  @Override
  public List<Element> all(String name) {
    Definition sought = sought(name);
    if (sought == null) {
      return List.of();
    }
    List<Element> found = new ArrayList<>(2);
    for (JsonElement child : children) {
      if (child.is(sought, name)) {
        found.add(child);
      }
    }
    return found;
  }

  @Override
  public @Nullable Element one(String name) {
    Definition sought = sought(name);
    if (sought != null) {
      for (JsonElement child : children) {
        if (child.is(sought, name)) {
          return child;
        }
      }
    }
    return null;
  }

  /** The definition of an element of this name, when there is something in one. */
  private @Nullable Definition sought(String name) {
    if (content == 0) {
      return null;
    }
    TypeDefinition type = elements == null ? R4Elements.type("Extension") : elements;
    Definition found = type.find(name);
    return found == null || (content & found.bit()) == 0 ? null : found;
  }

  private boolean is(Definition sought, String name) {
    return definition != null
        && definition.number() == sought.number()
        && (definition.name().equals(name) || definition.stem().equals(name));
  }

  @Override
  public Set<String> names() {
    return whole().children.stream()
        .filter(child -> child.hasContent && child.definition != null)
        .map(child -> child.definition == null ? "" : child.definition.name())
        .collect(Collectors.toSet());
  }

  private JsonElement whole() {
    R4Text.Rest unread = rest;
    if (unread != null) {
      rest = null;
      children = List.of();
      unread.into(this);
    }
    return this;
  }

  @Override
  public @Nullable String text() {
    return text;
  }

  @Override
  public @Nullable String id() {
    return text("id");
  }

  @Override
  public @Nullable Element held() {
    return null;
  }
}
