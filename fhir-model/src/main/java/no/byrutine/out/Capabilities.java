package no.byrutine.out;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestSecurityComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;

/** What the FHIR door can do, as a FHIR R4 CapabilityStatement. */
public final class Capabilities {

  private static final String SECURITY_SERVICE =
      "http://terminology.hl7.org/CodeSystem/restful-security-service";

  private Capabilities() {}

  /**
   * The statement as JSON.
   *
   * @param version the version of the software
   * @param address where this instance answers
   * @param date the day it is given
   * @param smart whether it asks for an access token as SMART has it
   */
  public static String json(String version, String address, LocalDate date, boolean smart) {
    CapabilityStatement statement = new CapabilityStatement();
    statement.setStatus(PublicationStatus.ACTIVE);
    statement.setDateElement(new DateTimeType(date.toString()));
    statement.setKind(CapabilityStatementKind.INSTANCE);
    statement.getSoftware().setName("Byrutine").setVersion(version);
    statement
        .getImplementation()
        .setDescription("Municipal health routines as decisions that are explained")
        .setUrl(address);
    statement.setFhirVersion(FHIRVersion._4_0_1);
    statement.addFormat("application/fhir+json");
    statement.addFormat("json");
    var rest = statement.addRest().setMode(RestfulCapabilityMode.SERVER);
    if (smart) {
      rest.setSecurity(smart());
    }
    searched(rest, "Library");
    var plan = searched(rest, "PlanDefinition");
    Operations.ALL
        .keySet()
        .forEach(id -> plan.addOperation().setName(id).setDefinition(Operations.url(id)));
    read(rest, "OperationDefinition");
    searched(rest, "CodeSystem");
    return Fhir.json(statement);
  }

  /** Where tokens are had stands in {@code .well-known/smart-configuration}, and only there. */
  private static CapabilityStatementRestSecurityComponent smart() {
    var security = new CapabilityStatementRestSecurityComponent().setCors(true);
    security.addService().addCoding().setSystem(SECURITY_SERVICE).setCode("SMART-on-FHIR");
    return security;
  }

  private static CapabilityStatementRestResourceComponent read(
      CapabilityStatementRestComponent rest, String type) {
    var resource = rest.addResource().setType(type);
    resource.addInteraction().setCode(TypeRestfulInteraction.READ);
    return resource;
  }

  private static CapabilityStatementRestResourceComponent searched(
      CapabilityStatementRestComponent rest, String type) {
    var resource = read(rest, type);
    resource.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
    resource.addSearchParam().setName("_id").setType(SearchParamType.TOKEN);
    resource.addSearchParam().setName("url").setType(SearchParamType.URI);
    resource.addSearchParam().setName("version").setType(SearchParamType.TOKEN);
    return resource;
  }
}
