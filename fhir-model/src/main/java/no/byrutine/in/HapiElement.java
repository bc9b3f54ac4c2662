package no.byrutine.in;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * An element of a caller's HAPI object. HAPI's own getters add what is absent to the object, so it
 * is read through its properties, which do not.
 */
record HapiElement(Base base, Place place) implements Element {

  private static final String CHOICE = "[x]";

  /**
   * A Bundle. Whoever calls this and reads no such Bundle does not load HAPI: the JVM checks no
   * type of HAPI's against another until then.
   */
  static Element of(Bundle bundle) {
    return new HapiElement(bundle, Place.root("Bundle"));
  }

  @Override
  public String type() {
    return base.fhirType();
  }

  @Override
  public List<Element> all(String name) {
    Property property = base.getNamedProperty(name);
    if (property == null || isEmpty(property)) {
      return List.of();
    }
    return property.getName().endsWith(CHOICE) ? choice(property, name) : listed(property);
  }

  /** Asked of every element of every resource, and most are not there: a plain loop. */
  private static boolean isEmpty(Property property) {
    for (Base value : property.getValues()) {
      if (!value.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private List<Element> choice(Property property, String name) {
    Base value = property.getValues().get(0);
    String stem = stem(property);
    String found = stem + capital(value.fhirType());
    return name.equals(stem) || name.equals(found)
        ? List.of(new HapiElement(value, place.child(found)))
        : List.of();
  }

  private static String stem(Property property) {
    String name = property.getName();
    return name.endsWith(CHOICE) ? name.substring(0, name.length() - CHOICE.length()) : name;
  }

  private static String capital(String type) {
    return Character.toUpperCase(type.charAt(0)) + type.substring(1);
  }

  private List<Element> listed(Property property) {
    Place child = place.child(property.getName());
    if (property.getMaxCardinality() == 1) {
      return List.of(new HapiElement(property.getValues().get(0), child));
    }
    List<Element> all = new ArrayList<>();
    for (Base value : property.getValues()) {
      all.add(new HapiElement(value, child.item(all.size())));
    }
    return all;
  }

  @Override
  public Set<String> names() {
    return base.children().stream()
        .filter(property -> !isEmpty(property))
        .map(HapiElement::stem)
        .collect(Collectors.toSet());
  }

  /** HAPI keeps a text that it could not read, beside no value. */
  @Override
  public @Nullable String text() {
    return base instanceof PrimitiveType<?> primitive && primitive.getValue() != null
        ? primitive.getValueAsString()
        : null;
  }

  @Override
  public @Nullable BigDecimal decimal() {
    return base instanceof DecimalType decimal ? decimal.getValue() : Element.super.decimal();
  }

  @Override
  public @Nullable String id() {
    return base instanceof Resource resource && resource.hasIdElement()
        ? resource.getIdElement().getIdPart()
        : null;
  }

  /** HAPI's parser puts the resource there too, where it finds it. */
  @Override
  public @Nullable Element held() {
    return base instanceof Reference reference && reference.getResource() instanceof Resource held
        ? new HapiElement(held, place.child("resolve()"))
        : null;
  }
}
