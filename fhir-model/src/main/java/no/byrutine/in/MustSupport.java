package no.byrutine.in;

import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Refuses a resource that lacks an element without which the pack cannot use it. */
final class MustSupport {

  private MustSupport() {}

  static void check(Resource resource, Input input, Elements elements) {
    for (String path : input.mustSupport()) {
      if (!has(resource, path)) {
        elements.refuse(
            "required",
            path,
            "Mangler " + path + ", som trengs for «" + input.name() + "». Fyll ut elementet.",
            path + " is missing and needed for '" + input.name() + "'. Fill it in.");
      }
    }
    input.unit().ifPresent(unit -> checkUnit(resource, unit, elements));
  }

  private static boolean has(Base base, String path) {
    int dot = path.indexOf('.');
    String name = dot < 0 ? path : path.substring(0, dot);
    Property property = property(base, name);
    if (property == null || !property.hasValues()) {
      return false;
    }
    return dot < 0
        || property.getValues().stream().anyMatch(value -> has(value, path.substring(dot + 1)));
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

  private static void checkUnit(Resource resource, String unit, Elements elements) {
    Property value = resource.getNamedProperty("value");
    if (value == null || !value.hasValues()) {
      return;
    }
    if (value.getValues().get(0) instanceof Quantity quantity
        && (!quantity.hasCode() || !unit.equals(quantity.getCode()))) {
      String found = quantity.hasCode() ? quantity.getCode() : "(ingen)";
      elements.refuse(
          "value",
          "valueQuantity.code",
          "Enheten er " + found + ", ventet " + unit + ". Rett enheten eller regn om.",
          "The unit is " + found + ", expected " + unit + ". Correct it or convert.");
    }
  }
}
