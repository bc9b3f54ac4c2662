package no.byrutine.in;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildPrimitiveEnumerationDatatypeDefinition;
import ca.uhn.fhir.parser.DataFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.EnumFactory;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;

/**
 * Resources of any type with whatever HAPI lets a Java caller put into them: parts that are empty,
 * primitives that have only extensions, numbers of every size, every type of a choice.
 */
final class Generated {

  private static final FhirContext R4 = FhirContext.forR4Cached();
  private static final int DEPTH = 5;

  private static final Map<String, List<String>> VALUES =
      Map.of(
          "dateTime", List.of("2025", "2025-04", "2025-04-30", "2025-04-30T22:30:00Z"),
          "date", List.of("2025", "2025-04", "2025-04-30"),
          "instant", List.of("2025-04-30T22:30:00Z"),
          "time", List.of("08:00:00", "24:00:00", "23:59:60"),
          "decimal", List.of("0", "-1", "1.5", "1e300", "0.0000000000001", "1000000000000000"),
          "integer", List.of("0", "-1", "7"),
          "positiveInt", List.of("1", "4", "2147483647"),
          "uri",
              List.of(
                  "urn:iso:std:iso:4217",
                  "http://unitsofmeasure.org",
                  "http://www.whocc.no/atc",
                  "urn:oid:2.16.578.1.12.4.1.4.4",
                  "urn:uid:2.16.578.1.12.4.1.1.7497",
                  "https://byrutine.no/fhir/CodeSystem/fullmakt",
                  "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification"),
          "code", List.of("mg", "h", "NOK", "N02BE01", "entered-in-error", "dele-ut"),
          "boolean", List.of("true", "false"));

  private static final List<String> EXTENSIONS =
      List.of(
          "https://byrutine.no/fhir/StructureDefinition/anbrudd",
          "https://byrutine.no/fhir/StructureDefinition/istandgjort",
          "https://byrutine.no/fhir/StructureDefinition/begrensning",
          "https://byrutine.no/fhir/StructureDefinition/fullmakt-pasient",
          "https://byrutine.no/fhir/StructureDefinition/fullmakt-gitt-av",
          "https://byrutine.no/fhir/StructureDefinition/observert-inntak",
          "https://byrutine.no/fhir/StructureDefinition/dot-kanal",
          "http://hl7.no/fhir/StructureDefinition/no-basis-prescriptiongroup",
          "prescriptiongroup");

  private final Random random;

  Generated(Random random) {
    this.random = random;
  }

  Resource resource(String type) {
    BaseRuntimeElementCompositeDefinition<?> definition = R4.getResourceDefinition(type);
    Resource resource = (Resource) definition.newInstance();
    fill(resource, definition, 0);
    resource.setId("abcdef".charAt(random.nextInt(6)) + "");
    return resource;
  }

  private void fill(IBase owner, BaseRuntimeElementCompositeDefinition<?> definition, int depth) {
    for (BaseRuntimeChildDefinition child : definition.getChildren()) {
      boolean rare = child.getElementName().equals("modifierExtension");
      if (random.nextInt(rare ? 40 : 10) < (depth < DEPTH ? 4 : 0) && isOurs(child)) {
        int times = child.getMax() == 1 ? 1 : 1 + random.nextInt(2);
        for (int i = 0; i < times; i++) {
          add(owner, child, depth);
        }
      }
    }
  }

  private static boolean isOurs(BaseRuntimeChildDefinition child) {
    return !List.of("contained", "text", "div", "meta", "implicitRules")
        .contains(child.getElementName());
  }

  private void add(IBase owner, BaseRuntimeChildDefinition child, int depth) {
    if (child.getElementName().toLowerCase(Locale.ROOT).endsWith("extension")) {
      child.getMutator().addValue(owner, extension());
      return;
    }
    List<String> names = new ArrayList<>(child.getValidChildNames());
    // HAPI names it among the types, and then does not take it.
    names.removeIf(name -> name.endsWith("Xhtml"));
    String name = names.get(random.nextInt(names.size()));
    BaseRuntimeElementDefinition<?> definition = child.getChildByName(name);
    IBase value = definition.newInstance(child.getInstanceConstructorArguments());
    if (value instanceof PrimitiveType<?> primitive) {
      set(primitive, definition.getName(), child);
    } else if (value instanceof Reference reference) {
      reference.setReference(
          List.of("Patient/a", "Medication/b", "#inner", "urn:uuid:1").get(random.nextInt(4)));
    } else if (definition instanceof BaseRuntimeElementCompositeDefinition<?> composite) {
      fill(value, composite, depth + 1);
    }
    child.getMutator().addValue(owner, value);
  }

  private Extension extension() {
    Extension extension = new Extension(EXTENSIONS.get(random.nextInt(EXTENSIONS.size())));
    switch (random.nextInt(7)) {
      case 0 -> extension.setValue(new StringType("tekst"));
      case 1 -> extension.setValue(new StringType());
      case 2 -> extension.setValue(new Reference("Patient/a"));
      case 3 -> extension.setValue(new DateTimeType("2025-04-30T22:30:00Z"));
      case 4 -> extension.setValue(new CodeableConcept().addCoding(new Coding()));
      case 5 -> extension.addExtension(new Extension("prescriptiongroup", new CodeableConcept()));
      default -> extension.setValue(new BooleanType(true));
    }
    return extension;
  }

  private void set(PrimitiveType<?> primitive, String type, BaseRuntimeChildDefinition child) {
    if (random.nextInt(6) == 0) {
      ((Element) primitive)
          .addExtension(
              "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
              new CodeType("unknown"));
      return;
    }
    try {
      primitive.setValueAsString(value(type, child));
    } catch (IllegalArgumentException | DataFormatException e) {
      // HAPI does not let a caller set it either.
    }
  }

  private String value(String type, BaseRuntimeChildDefinition child) {
    if (child instanceof RuntimeChildPrimitiveEnumerationDatatypeDefinition bound
        && bound.getInstanceConstructorArguments() instanceof EnumFactory<?> factory) {
      Object[] codes = constants(factory);
      return codes[random.nextInt(codes.length)].toString().toLowerCase(Locale.ROOT);
    }
    List<String> values = VALUES.getOrDefault(type, List.of("en tekst", "9144889", "mg"));
    return values.get(random.nextInt(values.size()));
  }

  private static Object[] constants(EnumFactory<?> factory) {
    for (var method : factory.getClass().getMethods()) {
      if (method.getName().equals("fromCode") && method.getReturnType().isEnum()) {
        return method.getReturnType().getEnumConstants();
      }
    }
    return new Object[] {"active"};
  }
}
