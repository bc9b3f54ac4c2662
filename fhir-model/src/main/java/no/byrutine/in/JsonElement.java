package no.byrutine.in;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  // Mostly a handful, so they hang on each other, and are looked through and not looked up.
  private @Nullable JsonElement firstChild;
  private @Nullable JsonElement lastChild;
  private @Nullable JsonElement next;
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
    if (lastChild == null) {
      firstChild = added;
    } else {
      lastChild.next = added;
    }
    lastChild = added;
    return added;
  }

  /** The elements of this definition by their place in their list. */
  Map<Integer, JsonElement> byIndex(Definition child) {
    Map<Integer, JsonElement> found = new HashMap<>();
    for (JsonElement known = firstChild; known != null; known = known.next) {
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
    JsonElement first = sought == null ? null : firstChild(sought, name);
    if (sought == null || first == null) {
      return List.of();
    }
    JsonElement second = first.sibling(sought, name);
    return second == null ? List.of(first) : all(first, second, sought, name);
  }

  private static List<Element> all(
      JsonElement first, JsonElement second, Definition sought, String name) {
    List<Element> found = new ArrayList<>();
    found.add(first);
    for (JsonElement more = second; more != null; more = more.sibling(sought, name)) {
      found.add(more);
    }
    return found;
  }

  @Override
  public @Nullable Element one(String name) {
    Definition sought = sought(name);
    return sought == null ? null : firstChild(sought, name);
  }

  private @Nullable JsonElement firstChild(Definition sought, String name) {
    JsonElement child = firstChild;
    return child == null || child.is(sought, name) ? child : child.sibling(sought, name);
  }

  /** The next of its owner's elements that is sought. */
  private @Nullable JsonElement sibling(Definition sought, String name) {
    JsonElement sibling = next;
    while (sibling != null && !sibling.is(sought, name)) {
      sibling = sibling.next;
    }
    return sibling;
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
    return definition != null && definition.goesBy(name, sought);
  }

  @Override
  public Set<String> names() {
    Set<String> names = new HashSet<>();
    for (JsonElement child = whole().firstChild; child != null; child = child.next) {
      if (child.hasContent && child.definition != null) {
        names.add(child.definition.name());
      }
    }
    return names;
  }

  private JsonElement whole() {
    R4Text.Rest unread = rest;
    if (unread != null) {
      rest = null;
      firstChild = null;
      lastChild = null;
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
