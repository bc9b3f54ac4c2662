package no.byrutine.in;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.byrutine.fhir.Coding;

/**
 * FHIR R4 resources written short, for scenarios. A value may be whole FHIR, or:
 *
 * <ul>
 *   <li>a code: a concept key of the pack, a code that only one of its concepts holds, or {@code
 *       system|code};
 *   <li>a quantity or money: {@code 260000 NOK}, {@code 6.5 h};
 *   <li>a period: {@code 2026}, {@code 2026-01-10..2026-03-31}, {@code 2026-01-10..};
 *   <li>a reference: {@code Patient/beboer};
 *   <li>one value where FHIR has a list;
 *   <li>{@code extension: { romtype-oensket: true }} for Byrutine's own extensions.
 * </ul>
 *
 * <p>Elements that every such resource must have and that no rule looks at ({@code status}, {@code
 * class}) are filled in when they are left out, and so is {@code subject} when there is one
 * Patient.
 */
public final class Shorthand {

  private static final Map<String, Map<String, Object>> DEFAULTS =
      Map.of(
          "Observation", Map.of("status", "final"),
          "ChargeItem", Map.of("status", "billable"),
          "ChargeItemDefinition",
              Map.of("status", "active", "url", "https://byrutine.no/fhir/ChargeItemDefinition/x"),
          "Encounter",
              Map.of(
                  "status",
                  "in-progress",
                  "class",
                  "http://terminology.hl7.org/CodeSystem/v3-ActCode|IMP"));

  private final FhirContext hapi = FhirContext.forR4Cached();
  private final Concepts concepts;

  public Shorthand(Concepts concepts) {
    this.concepts = concepts;
  }

  /**
   * A Bundle of the resources, as JSON text.
   *
   * @param resources each a map of one resource type to its elements
   * @throws IllegalArgumentException with a sentence that says what cannot be read
   */
  public String bundle(List<Map<String, Object>> resources) {
    List<Object> entries = new ArrayList<>();
    Map<String, Integer> count = new LinkedHashMap<>();
    String patient = onlyPatient(resources);
    for (Map<String, Object> resource : resources) {
      resource.forEach(
          (type, elements) -> {
            int number = count.merge(type, 1, Integer::sum);
            entries.add(Map.of("resource", resource(type, elements, number, patient)));
          });
    }
    Map<String, Object> bundle = new LinkedHashMap<>();
    bundle.put("resourceType", "Bundle");
    bundle.put("type", "collection");
    if (!entries.isEmpty()) {
      bundle.put("entry", entries);
    }
    try {
      return new ObjectMapper().writeValueAsString(bundle);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The resources cannot be written as JSON", e);
    }
  }

  private static String onlyPatient(List<Map<String, Object>> resources) {
    List<Object> patients =
        resources.stream()
            .filter(r -> r.containsKey("Patient"))
            .map(r -> r.get("Patient"))
            .toList();
    if (patients.size() != 1) {
      return "";
    }
    Object id = patients.get(0) instanceof Map<?, ?> map ? map.get("id") : null;
    return "Patient/" + (id == null ? "patient-1" : id);
  }

  private Map<String, Object> resource(String type, Object elements, int number, String patient) {
    BaseRuntimeElementCompositeDefinition<?> definition;
    try {
      definition = hapi.getResourceDefinition(type);
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("FHIR R4 has no resource type '" + type + "'.", e);
    }
    Map<String, Object> given = new LinkedHashMap<>(DEFAULTS.getOrDefault(type, Map.of()));
    given.put("id", type.toLowerCase(java.util.Locale.ROOT) + "-" + number);
    for (String element : List.of("subject", "patient")) {
      if (!patient.isEmpty()
          && !type.equals("Patient")
          && definition.getChildByName(element) != null) {
        given.put(element, patient);
      }
    }
    if (elements instanceof Map<?, ?> map) {
      map.forEach((key, value) -> given.put(String.valueOf(key), value));
    }
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("resourceType", type);
    resource.putAll(composite(type, definition, given));
    return resource;
  }

  private Map<String, Object> composite(
      String path, BaseRuntimeElementCompositeDefinition<?> definition, Map<String, Object> given) {
    Map<String, Object> expanded = new LinkedHashMap<>();
    given.forEach(
        (name, value) -> {
          if (name.equals("extension") && value instanceof Map<?, ?> ours) {
            expanded.put(name, extensions(ours));
          } else if (name.equals("id") || name.equals("extension") || name.startsWith("_")) {
            expanded.put(name, value);
          } else {
            expanded.put(name, element(path + "." + name, definition, name, value));
          }
        });
    return expanded;
  }

  private Object element(
      String path, BaseRuntimeElementCompositeDefinition<?> parent, String name, Object value) {
    BaseRuntimeChildDefinition child = parent.getChildByName(name);
    if (child == null) {
      // Not FHIR: left as it is, so that the reader refuses it as it would refuse a sender's.
      return value;
    }
    BaseRuntimeElementDefinition<?> type = child.getChildByName(name);
    if (value instanceof List<?> list) {
      return list.stream().map(item -> one(path, type, item)).toList();
    }
    Object one = one(path, type, value);
    return child.getMax() == 1 ? one : List.of(one);
  }

  private Object one(String path, BaseRuntimeElementDefinition<?> type, Object value) {
    if (value instanceof Map<?, ?> map
        && type instanceof BaseRuntimeElementCompositeDefinition<?> composite) {
      Map<String, Object> given = new LinkedHashMap<>();
      map.forEach((key, inner) -> given.put(String.valueOf(key), inner));
      return composite(path, composite, given);
    }
    String text = String.valueOf(value);
    return switch (type.getName()) {
      case "CodeableConcept" -> Map.of("coding", List.of(coding(path, text)));
      case "Coding" -> coding(path, text);
      case "Quantity", "SimpleQuantity" -> quantity(path, text);
      case "Money" -> money(path, text);
      case "Period" -> period(text);
      case "Reference" -> Map.of("reference", text);
      case "Identifier", "Annotation" ->
          Map.of(type.getName().equals("Identifier") ? "value" : "text", text);
      default -> value;
    };
  }

  private Map<String, Object> coding(String path, String text) {
    int bar = text.indexOf('|');
    if (bar > 0) {
      return Map.of("system", text.substring(0, bar), "code", text.substring(bar + 1));
    }
    List<Coding> found = concepts.patterns(text);
    if (found.size() != 1) {
      found =
          concepts.keys().stream()
              .flatMap(key -> concepts.patterns(key).stream())
              .filter(coding -> coding.code().equals(text))
              .distinct()
              .toList();
    }
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          path
              + ": '"
              + text
              + "' is neither a concept with one code nor a code of one concept."
              + " Write it as system|code.");
    }
    return Map.of("system", found.get(0).system(), "code", found.get(0).code());
  }

  private static Map<String, Object> quantity(String path, String text) {
    String[] parts = numberAndUnit(path, text);
    String system =
        parts[1].matches("[A-Z]{3}") ? "urn:iso:std:iso:4217" : "http://unitsofmeasure.org";
    return Map.of(
        "value", new BigDecimal(parts[0]), "unit", parts[1], "system", system, "code", parts[1]);
  }

  private static Map<String, Object> money(String path, String text) {
    String[] parts = numberAndUnit(path, text);
    return Map.of("value", new BigDecimal(parts[0]), "currency", parts[1]);
  }

  private static String[] numberAndUnit(String path, String text) {
    String[] parts = text.split(" ", -1);
    if (parts.length != 2 || !parts[0].matches("-?[0-9]+(\\.[0-9]+)?")) {
      throw new IllegalArgumentException(
          path + ": '" + text + "' is not a number and its unit, such as '260000 NOK'.");
    }
    return parts;
  }

  private static Map<String, Object> period(String text) {
    int dots = text.indexOf("..");
    Map<String, Object> period = new LinkedHashMap<>();
    if (dots < 0) {
      boolean year = text.length() == 4;
      period.put("start", year ? text + "-01-01" : text);
      period.put("end", year ? text + "-12-31" : text);
      return period;
    }
    if (dots > 0) {
      period.put("start", text.substring(0, dots));
    }
    if (dots + 2 < text.length()) {
      period.put("end", text.substring(dots + 2));
    }
    return period;
  }

  private static List<Object> extensions(Map<?, ?> ours) {
    List<Object> extensions = new ArrayList<>();
    ours.forEach(
        (name, value) ->
            extensions.add(
                Map.of("url", Elements.EXTENSIONS + name, "value" + suffix(value), value)));
    return extensions;
  }

  private static String suffix(Object value) {
    if (value instanceof Boolean) {
      return "Boolean";
    }
    return value instanceof Number ? "Decimal" : "String";
  }
}
