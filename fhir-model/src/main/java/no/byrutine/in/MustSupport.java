package no.byrutine.in;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Refuses a resource that lacks an element without which the pack cannot use it. */
final class MustSupport {

  private MustSupport() {}

  static void check(Element resource, Input input, Elements elements) {
    for (String path : input.mustSupport()) {
      missing(resource, path)
          .ifPresent(
              place ->
                  elements.refuse(
                      "required",
                      place,
                      "Mangler, men trengs for «" + input.name() + "». Fyll ut elementet.",
                      "Missing, but needed for '" + input.name() + "'. Fill it in."));
    }
  }

  /** The first element on the path that is not there, with the indexes of those that are. */
  private static Optional<Place> missing(Element owner, String path) {
    int dot = path.indexOf('.');
    String name = dot < 0 ? path : path.substring(0, dot);
    List<Element> values = owner.all(name);
    if (values.isEmpty()) {
      return Optional.of(owner.place().path(path));
    }
    if (dot < 0) {
      return values.stream().anyMatch(MustSupport::isValue)
          ? Optional.empty()
          : Optional.of(owner.place().child(name));
    }
    @Nullable Place first = null;
    for (Element value : values) {
      Optional<Place> inner = missing(value, path.substring(dot + 1));
      if (inner.isEmpty()) {
        return inner;
      }
      first = first == null ? inner.get() : first;
    }
    return Optional.ofNullable(first);
  }

  /** A primitive with nothing but extensions is there, and has still no value. */
  private static boolean isValue(Element element) {
    return !Elements.isPrimitive(element) || !Elements.isBlank(element.text());
  }
}
