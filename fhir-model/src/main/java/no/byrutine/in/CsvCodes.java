package no.byrutine.in;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Quantity;

/** The code systems that the codes of a file of measurements belong to. */
final class CsvCodes {

  static final String PARAMETER = "https://byrutine.no/fhir/CodeSystem/mhv-parameter";
  static final String PLACE = "https://byrutine.no/fhir/CodeSystem/mhv-sted";
  static final String ENTERPRISE = "https://byrutine.no/fhir/CodeSystem/mhv-virksomhet";
  static final String METHOD = "https://byrutine.no/fhir/CodeSystem/mhv-metode";
  private static final String UCUM = "http://unitsofmeasure.org";
  static final String PHYSICAL = "http://terminology.hl7.org/CodeSystem/location-physical-type";
  static final String BYDEL = "urn:oid:2.16.578.1.12.4.1.1.3403";

  private CsvCodes() {}

  static Quantity quantity(BigDecimal value, String unit) {
    return new Quantity().setValue(value).setSystem(UCUM).setCode(unit);
  }

  static CodeableConcept concept(String system, String code) {
    return new CodeableConcept(new Coding().setSystem(system).setCode(code));
  }
}
