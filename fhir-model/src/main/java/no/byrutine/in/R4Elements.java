package no.byrutine.in;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition.ChildTypeEnum;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildExtension;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The elements that FHIR R4 has, as HAPI defines them. Safe for many threads. */
final class R4Elements {

  private final FhirContext r4;
  private final BaseRuntimeElementDefinition<?> extension;
  // A Bundle asks for the same few elements thousands of times. Only those that R4 has are kept: a
  // sender chooses the names.
  private final Map<BaseRuntimeElementCompositeDefinition<?>, Map<String, Element>> known =
      new ConcurrentHashMap<>();

  R4Elements(FhirContext r4) {
    this.r4 = r4;
    this.extension = r4.getElementDefinition("Extension");
  }

  boolean hasResource(String type) {
    return r4.getResourceTypes().contains(type);
  }

  BaseRuntimeElementCompositeDefinition<?> resource(String type) {
    return r4.getResourceDefinition(type);
  }

  BaseRuntimeElementCompositeDefinition<?> extension() {
    return (BaseRuntimeElementCompositeDefinition<?>) extension;
  }

  /** The element of this name; null when R4 has none there. */
  @Nullable Element element(BaseRuntimeElementCompositeDefinition<?> parent, String name) {
    Map<String, Element> children = known.computeIfAbsent(parent, any -> new ConcurrentHashMap<>());
    Element element = children.get(name);
    if (element == null) {
      element = find(parent, name);
      if (element != null) {
        children.put(name, element);
      }
    }
    return element;
  }

  private @Nullable Element find(BaseRuntimeElementCompositeDefinition<?> parent, String name) {
    BaseRuntimeChildDefinition child = parent.getChildByName(name);
    if (child == null) {
      return null;
    }
    // HAPI finds no type for modifierExtension under that name.
    BaseRuntimeElementDefinition<?> target =
        child instanceof RuntimeChildExtension ? extension : child.getChildByName(name);
    return target == null ? null : new Element(child, target);
  }

  /**
   * An element of R4.
   *
   * @param child its place in its parent, with how many there may be
   * @param target its type
   */
  record Element(BaseRuntimeChildDefinition child, BaseRuntimeElementDefinition<?> target) {

    boolean isList() {
      return child.getMax() != 1;
    }

    boolean isPrimitive() {
      return switch (target.getChildType()) {
        case PRIMITIVE_DATATYPE, ID_DATATYPE, PRIMITIVE_XHTML, PRIMITIVE_XHTML_HL7ORG -> true;
        default -> false;
      };
    }

    boolean isExtension() {
      return target.getName().equals("Extension");
    }

    boolean isResource() {
      return target.getChildType() == ChildTypeEnum.RESOURCE;
    }

    boolean isContained() {
      return target.getChildType() == ChildTypeEnum.CONTAINED_RESOURCE_LIST
          || target.getChildType() == ChildTypeEnum.CONTAINED_RESOURCES;
    }
  }
}
