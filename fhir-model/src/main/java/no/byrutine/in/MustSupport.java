package no.byrutine.in;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Refuses a resource that lacks an element without which the pack cannot use it. */
final class MustSupport {

  private MustSupport() {}

  static void check(Resource resource, Input input, Elements elements) {
    for (String path : input.mustSupport()) {
      missing(resource, path)
          .ifPresent(
              element ->
                  elements.refuse(
                      "required",
                      element,
                      "Mangler, men trengs for «" + input.name() + "». Fyll ut elementet.",
                      "Missing, but needed for '" + input.name() + "'. Fill it in."));
    }
  }

  /** The first element on the path that is not there, with the indexes of those that are. */
  private static Optional<String> missing(Base base, String path) {
    int dot = path.indexOf('.');
    String name = dot < 0 ? path : path.substring(0, dot);
    Property property = property(base, name);
    if (property == null || !property.hasValues()) {
      return Optional.of(path);
    }
    List<Base> values = property.getValues();
    if (dot < 0) {
      return values.stream().anyMatch(MustSupport::isValue) ? Optional.empty() : Optional.of(name);
    }
    Optional<String> first = Optional.empty();
    for (int i = 0; i < values.size(); i++) {
      Optional<String> inner = missing(values.get(i), path.substring(dot + 1));
      if (inner.isEmpty()) {
        return inner;
      }
      if (first.isEmpty()) {
        String index = property.getMaxCardinality() == 1 ? "" : "[" + i + "]";
        first = inner.map(rest -> name + index + "." + rest);
      }
    }
    return first;
  }

  /** A primitive with nothing but extensions is there, and has still no value. */
  private static boolean isValue(Base base) {
    return !(base instanceof PrimitiveType<?> primitive) || primitive.hasValue();
  }

  /** Finds {@code valueQuantity} as the choice {@code value[x]} of type Quantity. */
  private static @Nullable Property property(Base base, String name) {
    Property property = base.getNamedProperty(name);
    if (property == null || !property.hasValues() || !property.getName().endsWith("[x]")) {
      return property;
    }
    String stem = property.getName().substring(0, property.getName().length() - 3);
    String type = property.getValues().get(0).fhirType();
    String found = stem + Character.toUpperCase(type.charAt(0)) + type.substring(1);
    return name.equals(stem) || name.equals(found) ? property : null;
  }
}
