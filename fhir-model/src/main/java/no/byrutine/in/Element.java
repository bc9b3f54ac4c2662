package no.byrutine.in;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An element of FHIR as it was sent: a resource, a data type or a primitive. Every projection is
 * written over this, once, so that a case that comes as JSON text and one that comes as HAPI's
 * objects give the same facts. Reading changes nothing.
 *
 * <p>An element with nothing in it, or with blanks alone, is not there. A primitive that has only
 * extensions is there, and has no text.
 */
interface Element {

  /** Where it stands. */
  Place place();

  /** FHIR's name of its type: {@code Patient}, {@code Quantity}, {@code dateTime}. */
  String type();

  /**
   * The elements of this name, in their order, also those among them with nothing in them; none
   * when there is nothing in any of them. A choice of types goes by its stem, {@code value}, or by
   * its name in JSON, {@code valueQuantity}, which is there when it has that type.
   */
  List<Element> all(String name);

  /** The names of what is there. */
  Set<String> names();

  /** The text of a primitive; null when it has none. */
  @Nullable String text();

  /** The id of a resource, without its type; null when it has none. */
  @Nullable String id();

  /** The resource that a reference holds, as a Java caller may have set it. */
  @Nullable Element held();

  /** The same element, seen from another place. */
  default Element at(Place place) {
    return new Elsewhere(this, place);
  }

  /** The exact number of a decimal; null when it has none. */
  default @Nullable BigDecimal decimal() {
    String text = text();
    return text == null ? null : new BigDecimal(text);
  }

  /** The element of this name, or the first of a list; null when it is not there. */
  default @Nullable Element one(String name) {
    List<Element> all = all(name);
    return all.isEmpty() ? null : all.get(0);
  }

  default boolean has(String name) {
    return one(name) != null;
  }

  /** The text of the primitive of this name; null when it is not there. */
  default @Nullable String text(String name) {
    Element one = one(name);
    return one == null ? null : one.text();
  }

  /** The code of this name, or empty text. */
  default String code(String name) {
    String text = text(name);
    return text == null ? "" : text;
  }

  /** The boolean of this name; null when it is not there. */
  default @Nullable Boolean flag(String name) {
    String text = text(name);
    return text == null ? null : Boolean.valueOf(text);
  }

  /** The whole number of this name; null when it is not there. */
  default @Nullable Integer integer(String name) {
    String text = text(name);
    return text == null ? null : Integer.valueOf(text);
  }

  /** The decimal of this name; null when it is not there. */
  default @Nullable BigDecimal decimal(String name) {
    Element one = one(name);
    return one == null ? null : one.decimal();
  }

  /** Whether the other has the same content, in whatever order its members were written. */
  default boolean isSame(Element other) {
    return type().equals(other.type())
        && Objects.equals(text(), other.text())
        && names().equals(other.names())
        && names().stream().allMatch(name -> areSame(all(name), other.all(name)));
  }

  private static boolean areSame(List<Element> some, List<Element> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!some.get(i).isSame(others.get(i))) {
        return false;
      }
    }
    return true;
  }
}
