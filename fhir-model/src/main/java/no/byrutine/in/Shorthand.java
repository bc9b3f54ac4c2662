package no.byrutine.in;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.byrutine.fhir.Coding;

/**
 * FHIR R4 resources written short, for scenarios. A value may be whole FHIR, or:
 *
 * <ul>
 *   <li>a code: a concept key of the pack, a code that only one of its concepts holds, or {@code
 *       system|code}, where the system may be {@code atc} or a Volven number, such as {@code
 *       9060|SP};
 *   <li>a quantity or money: {@code 260000 NOK}, {@code 6.5 h}, {@code 500 mg}; a quantity that is
 *       only a bound: {@code <10 [CFU]/L};
 *   <li>a ratio: {@code 4 g/24h};
 *   <li>a period: {@code 2026}, {@code 2026-01-10..2026-03-31}, {@code 2026-01-10..};
 *   <li>a reference: {@code Patient/beboer};
 *   <li>an identifier: its value, {@code system|value}, or {@code hpr|9144889};
 *   <li>a Timing, any of these with blanks between: {@code 4/24h} (times and period), {@code 1-2/d}
 *       and {@code 1/4-6h} (least and most), {@code 08:00}, {@code mon}, {@code MORN}, and a period
 *       for the days it holds;
 *   <li>a Dosage: {@code { dose: 500 mg, frequency: 4/24h, asNeeded: true, max: 4 g/24h, maxOnce: 1
 *       g, route: per-os }}, or its text;
 *   <li>a choice of types without the type: {@code effective: 2026-01-10T08:00:00+01:00}, {@code
 *       medication: paracetamol}, {@code medication: Medication/boks-1}, {@code asNeeded: smerter};
 *   <li>the items of a form by their {@code linkId}: {@code item: { 1.1: true, 1.2: x|kode, 1.3: 60
 *       kg, 1.4: en tekst }}; an answer with no blank in it is a code, one with a blank a text, and
 *       {@code null} is no answer;
 *   <li>a form, its address or the concept that holds it: {@code questionnaire: forhaandssamtale};
 *   <li>a part by what it is mostly sent for: a {@code qualification} by its code, a {@code
 *       performer} by its actor, a {@code dosage} by its dose, an {@code activity} of a CarePlan by
 *       its reference or by the elements of its {@code detail}, a Goal's {@code description} by its
 *       text;
 *   <li>one value where FHIR has a list;
 *   <li>{@code extension: { romtype-oensket: true }} for Byrutine's own extensions, also those with
 *       a moment, a reference or a code, and {@code reseptgruppe: A} and {@code bydel: 030105} (in
 *       an address) for HL7 Norway's.
 * </ul>
 *
 * <p>Elements that every such resource must have and that no rule looks at ({@code status}, {@code
 * class}) are filled in when they are left out, and so are {@code subject}, {@code patient} and
 * {@code for} when there is one Patient. A thing and a delivery belong to no patient unless they
 * say so.
 */
public final class Shorthand {

  private static final Map<String, Map<String, Object>> DEFAULTS =
      Map.ofEntries(
          Map.entry("Observation", Map.of("status", "final")),
          Map.entry("ChargeItem", Map.of("status", "billable")),
          Map.entry(
              "ChargeItemDefinition",
              Map.of("status", "active", "url", "https://byrutine.no/fhir/ChargeItemDefinition/x")),
          Map.entry(
              "Encounter",
              Map.of(
                  "status",
                  "in-progress",
                  "class",
                  "http://terminology.hl7.org/CodeSystem/v3-ActCode|IMP")),
          Map.entry("ServiceRequest", Map.of("status", "active", "intent", "order")),
          Map.entry("MedicationRequest", Map.of("status", "active", "intent", "order")),
          Map.entry("MedicationAdministration", Map.of("status", "completed")),
          Map.entry("MedicationStatement", Map.of("status", "active")),
          Map.entry("MedicationDispense", Map.of("status", "completed")),
          Map.entry(
              "AllergyIntolerance",
              Map.of(
                  "clinicalStatus",
                  "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical|active",
                  "verificationStatus",
                  "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification|confirmed")),
          Map.entry("CarePlan", Map.of("status", "active", "intent", "plan")),
          Map.entry("Task", Map.of("status", "requested", "intent", "order")),
          Map.entry(
              "Consent",
              Map.of(
                  "status",
                  "active",
                  "scope",
                  "http://terminology.hl7.org/CodeSystem/consentscope|treatment")),
          Map.entry("Flag", Map.of("status", "active")),
          Map.entry("Device", Map.of("status", "active")),
          Map.entry("Procedure", Map.of("status", "completed")),
          Map.entry("Communication", Map.of("status", "completed")),
          Map.entry("SupplyDelivery", Map.of("status", "completed")),
          Map.entry("AdverseEvent", Map.of("actuality", "actual")),
          Map.entry(
              "Condition",
              Map.of(
                  "clinicalStatus",
                  "http://terminology.hl7.org/CodeSystem/condition-clinical|active",
                  "verificationStatus",
                  "http://terminology.hl7.org/CodeSystem/condition-ver-status|confirmed")),
          Map.entry("Goal", Map.of("lifecycleStatus", "active")),
          Map.entry("DocumentReference", Map.of("status", "current")),
          Map.entry("QuestionnaireResponse", Map.of("status", "completed")));

  /** What is always written as in FHIR. */
  private static final Set<String> WHOLE =
      Set.of("id", "extension", "modifierExtension", "contained");

  /** The elements that name the patient. */
  private static final List<String> PATIENT = List.of("subject", "patient", "for");

  /** What belongs to a place as often as to a patient. */
  private static final Set<String> OF_A_PLACE = Set.of("Patient", "Device", "SupplyDelivery");

  /** An answer stands in an item, which may stand in another. */
  private static final String ANSWER = ".item.answer";

  /** The element that a part written as text stands for. */
  private static final Map<String, String> PRINCIPAL =
      Map.ofEntries(
          Map.entry("Practitioner.qualification", "code"),
          Map.entry("MedicationAdministration.dosage", "dose"),
          Map.entry("MedicationAdministration.performer", "actor"),
          Map.entry("MedicationDispense.performer", "actor"),
          Map.entry("Procedure.performer", "actor"),
          Map.entry("AllergyIntolerance.reaction", "manifestation"),
          Map.entry("AdverseEvent.suspectEntity", "instance"),
          Map.entry("Medication.ingredient", "itemCodeableConcept"),
          Map.entry("Encounter.location", "location"),
          Map.entry("MedicationRequest.dispenseRequest", "validityPeriod"),
          Map.entry("MedicationRequest.substitution", "allowedBoolean"),
          Map.entry("Task.restriction", "period"),
          Map.entry("Consent.provision", "period"),
          Map.entry("CarePlan.activity", "reference"),
          Map.entry("DocumentReference.context", "related"),
          Map.entry("QuestionnaireResponse.item.answer", "value"));

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
    return text(whole(resources));
  }

  /**
   * A Bundle of two cases, as JSON text. The resources of the second have other ids, so that none
   * of them is one of the first.
   *
   * @param resources those of the first, and {@code others}, those of the second, written as for
   *     {@link #bundle(List)}
   * @throws IllegalArgumentException with a sentence that says what cannot be read
   */
  public String bundle(List<Map<String, Object>> resources, List<Map<String, Object>> others) {
    List<Map<String, Object>> both = new ArrayList<>(whole(resources));
    both.addAll(OtherIds.of(whole(others)));
    return text(both);
  }

  /** The resources as FHIR has them, with nothing left out. */
  private List<Map<String, Object>> whole(List<Map<String, Object>> resources) {
    List<Map<String, Object>> whole = new ArrayList<>();
    Map<String, Integer> count = new LinkedHashMap<>();
    String patient = onlyPatient(resources);
    for (Map<String, Object> resource : resources) {
      resource.forEach(
          (type, elements) -> {
            int number = count.merge(type, 1, Integer::sum);
            whole.add(resource(type, elements, number, patient));
          });
    }
    return whole;
  }

  private static String text(List<Map<String, Object>> resources) {
    List<Object> entries = new ArrayList<>();
    resources.forEach(resource -> entries.add(Map.of("resource", resource)));
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
    for (String element : PATIENT) {
      if (!patient.isEmpty()
          && !OF_A_PLACE.contains(type)
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
        (written, value) -> {
          String name = ShortForms.choice(definition, written, value);
          if (name.equals("extension") && value instanceof Map<?, ?> ours) {
            expanded.put(name, extensions(path, ours));
          } else if (WHOLE.contains(name) || name.startsWith("_")) {
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
    if (path.startsWith("QuestionnaireResponse.")
        && path.endsWith(".item")
        && value instanceof Map<?, ?> answers
        && !answers.containsKey("linkId")) {
      return element(path, parent, name, ShortForms.items(answers));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(item -> one(path, type, item)).toList();
    }
    Object one = one(path, type, value);
    return child.getMax() == 1 ? one : List.of(one);
  }

  private Object one(String path, BaseRuntimeElementDefinition<?> type, Object value) {
    if (type instanceof BaseRuntimeElementCompositeDefinition<?> composite) {
      if (value instanceof Map<?, ?> map) {
        return composite(path, composite, ShortForms.named(path, type.getName(), map));
      }
      String principal =
          PRINCIPAL.get(path.endsWith(ANSWER) ? "QuestionnaireResponse" + ANSWER : path);
      if (principal != null) {
        return composite(path, composite, Map.of(principal, value));
      }
    }
    return value instanceof Map<?, ?> ? value : text(path, type, value);
  }

  private Object text(String path, BaseRuntimeElementDefinition<?> type, Object value) {
    String text = String.valueOf(value);
    return switch (type.getName()) {
      case "CodeableConcept" ->
          path.equals("Goal.description") && text.contains(" ")
              ? Map.of("text", text)
              : Map.of("coding", List.of(coding(path, text)));
      case "Coding" -> coding(path, text);
      case "Quantity", "SimpleQuantity", "Duration", "Age" -> ShortForms.quantity(path, text);
      case "Ratio" -> ShortForms.ratio(path, text);
      case "Money" -> ShortForms.money(path, text);
      case "Period" -> ShortForms.period(text);
      case "Timing" -> ShortForms.timing(path, text);
      case "Reference" -> Map.of("reference", text);
      case "Identifier" -> ShortForms.identifier(text);
      case "Annotation", "Dosage" -> Map.of("text", text);
      case "canonical" -> canonical(text);
      default -> value;
    };
  }

  private Map<String, Object> coding(String path, String text) {
    int bar = text.indexOf('|');
    if (bar > 0) {
      return Map.of(
          "system", ShortForms.system(text.substring(0, bar)), "code", text.substring(bar + 1));
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

  /** An address as it stands, or that of the one form that a concept of the pack is. */
  private String canonical(String text) {
    List<Coding> found = concepts.patterns(text);
    return found.size() == 1 ? found.get(0).system() + "/" + found.get(0).code() : text;
  }

  private List<Object> extensions(String path, Map<?, ?> ours) {
    List<Object> extensions = new ArrayList<>();
    ours.forEach((name, value) -> extensions.add(extension(path, String.valueOf(name), value)));
    return extensions;
  }

  private Map<String, Object> extension(String path, String name, Object value) {
    if (name.equals("reseptgruppe")) {
      return ShortForms.prescriptionGroup(String.valueOf(value));
    }
    if (name.equals("bydel")) {
      return ShortForms.bydel(String.valueOf(value));
    }
    String type = ShortForms.extensionType(name, value);
    BaseRuntimeElementDefinition<?> definition = hapi.getElementDefinition(type);
    return Map.of(
        "url",
        Elements.EXTENSIONS + name,
        "value" + type,
        definition == null ? value : one(path + ".extension." + name, definition, value));
  }
}
