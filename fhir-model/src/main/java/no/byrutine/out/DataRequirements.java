package no.byrutine.out;

import java.util.List;
import java.util.Map;
import no.byrutine.in.Concepts;
import no.byrutine.in.Input;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DataRequirement;

/**
 * What a pack reads, as FHIR DataRequirements. The codes are those of the input's concepts. There
 * is no filter where it would let too little through: where a concept is a hierarchy or a range,
 * which cannot be listed, and where the codes are looked for in more than one element.
 */
final class DataRequirements {

  /** The one element that the codes of a type are read from. */
  private static final Map<String, String> ELEMENTS =
      Map.ofEntries(
          Map.entry("AllergyIntolerance", "code"),
          Map.entry("CarePlan", "category"),
          Map.entry("ChargeItem", "code"),
          Map.entry("ChargeItemDefinition", "code"),
          Map.entry("Condition", "code"),
          Map.entry("Device", "type"),
          Map.entry("DocumentReference", "type"),
          Map.entry("Location", "type"),
          Map.entry("Medication", "code"),
          Map.entry("Observation", "code"),
          Map.entry("Organization", "type"),
          Map.entry("PractitionerRole", "code"),
          Map.entry("Procedure", "code"),
          Map.entry("RelatedPerson", "relationship"),
          Map.entry("ServiceRequest", "code"),
          Map.entry("Task", "code"));

  private DataRequirements() {}

  /** The requirement; its element id is the input's name. */
  static DataRequirement of(Input input, Concepts concepts) {
    DataRequirement requirement = new DataRequirement();
    requirement.setId(input.name());
    requirement.setType(input.resource());
    String element = ELEMENTS.get(input.resource());
    List<no.byrutine.fhir.Coding> codes =
        input.concepts().stream()
            .flatMap(key -> concepts.patterns(key).stream())
            .distinct()
            .toList();
    if (element != null && !codes.isEmpty() && codes.stream().allMatch(DataRequirements::single)) {
      var filter = requirement.addCodeFilter().setPath(element);
      codes.forEach(
          code -> filter.addCode(new Coding().setSystem(code.system()).setCode(code.code())));
    }
    return requirement;
  }

  private static boolean single(no.byrutine.fhir.Coding pattern) {
    return !pattern.code().endsWith("*") && !pattern.code().contains("..");
  }
}
