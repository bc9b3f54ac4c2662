package no.byrutine.in;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition.ChildTypeEnum;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildChoiceDefinition;
import ca.uhn.fhir.context.RuntimeChildExtension;
import ca.uhn.fhir.context.RuntimeChildPrimitiveEnumerationDatatypeDefinition;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.EnumFactory;

/** The elements of R4 as HAPI defines them, in the form that {@link R4Elements} reads. */
final class HapiDefinitions {

  private static final FhirContext R4 = FhirContext.forR4Cached();

  private final Map<BaseRuntimeElementDefinition<?>, String> names = new LinkedHashMap<>();
  private final Map<String, String> lines = new TreeMap<>();
  private final Map<String, Integer> codes = new LinkedHashMap<>();
  private final Deque<Runnable> open = new ArrayDeque<>();

  /** The whole table. */
  static String table() {
    HapiDefinitions all = new HapiDefinitions();
    for (String type : new TreeSet<>(R4.getResourceTypes())) {
      all.name(R4.getResourceDefinition(type), "/" + type);
    }
    while (!all.open.isEmpty()) {
      all.open.pop().run();
    }
    StringBuilder text = new StringBuilder();
    all.codes.forEach((list, number) -> text.append("=" + number + " " + list + "\n"));
    all.lines.forEach((name, line) -> text.append(name + line + "\n"));
    return text.toString();
  }

  private String name(BaseRuntimeElementDefinition<?> definition, String path) {
    String known = names.putIfAbsent(definition, path);
    if (known != null) {
      return known;
    }
    if (definition instanceof BaseRuntimeElementCompositeDefinition<?> composite) {
      open.add(() -> line(composite, path));
    }
    return path;
  }

  private void line(BaseRuntimeElementCompositeDefinition<?> definition, String name) {
    StringBuilder line = new StringBuilder();
    for (BaseRuntimeChildDefinition child : definition.getChildrenAndExtension()) {
      line.append(" ").append(child(child, name.replace("/", "")));
    }
    lines.put(name, line.toString());
  }

  private String child(BaseRuntimeChildDefinition child, String owner) {
    String name = child.getElementName();
    String list = child.getMax() == 1 ? "" : "*";
    if (child instanceof RuntimeChildExtension) {
      return name + list + ":Extension";
    }
    if (!(child instanceof RuntimeChildChoiceDefinition)) {
      return name + list + ":" + type(child.getChildByName(name), owner + "." + name) + code(child);
    }
    return name + "[x]" + list + ":" + types(child, name);
  }

  /**
   * The types of a choice. HAPI also takes older names ({@code medicationMedication}): R4 does not.
   */
  private String types(BaseRuntimeChildDefinition child, String stem) {
    List<String> types = new ArrayList<>();
    for (String choice : new TreeSet<>(child.getValidChildNames())) {
      String type = type(child.getChildByName(choice), "");
      if (!type.equals("xhtml")
          && choice.equals(stem + Character.toUpperCase(type.charAt(0)) + type.substring(1))) {
        types.add(type);
      }
    }
    return String.join("|", types);
  }

  private String type(BaseRuntimeElementDefinition<?> definition, String path) {
    ChildTypeEnum kind = definition.getChildType();
    if (kind == ChildTypeEnum.RESOURCE
        || kind == ChildTypeEnum.CONTAINED_RESOURCE_LIST
        || kind == ChildTypeEnum.CONTAINED_RESOURCES) {
      return "Resource";
    }
    return kind == ChildTypeEnum.RESOURCE_BLOCK
        ? name(definition, path)
        : name(definition, definition.getName());
  }

  private String code(BaseRuntimeChildDefinition child) {
    if (child instanceof RuntimeChildPrimitiveEnumerationDatatypeDefinition bound
        && bound.getInstanceConstructorArguments() instanceof EnumFactory<?> factory) {
      return "=" + codes.computeIfAbsent(codes(factory), any -> codes.size());
    }
    return "";
  }

  /** Every code that HAPI knows of a value set. */
  private static String codes(EnumFactory<?> factory) {
    return constants(factory).stream()
        .map(constant -> ask(factory, constant))
        .filter(code -> !code.equals("?"))
        .collect(Collectors.joining(" "));
  }

  private static List<Enum<?>> constants(EnumFactory<?> factory) {
    return Arrays.stream(factory.getClass().getMethods())
        .filter(method -> method.getName().equals("fromCode"))
        .map(Method::getReturnType)
        .filter(Class::isEnum)
        .findFirst()
        .map(type -> Arrays.stream((Enum<?>[]) type.getEnumConstants()).toList())
        .orElseThrow();
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the constant is of the factory's own enum
  private static String ask(EnumFactory factory, Enum<?> constant) {
    return constant.name().equals("NULL") ? "?" : factory.toCode(constant);
  }
}
