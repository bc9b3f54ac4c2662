package no.byrutine.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.utilities.http.ManagedWebAccess;
import org.hl7.fhir.utilities.http.ManagedWebAccess.WebAccessPolicy;

/** HAPI's instance validator with FHIR R4 and our own package, and no network. */
final class OfflineValidator {

  static final FhirContext FHIR = FhirContext.forR4();
  static final OfflineValidator OURS = new OfflineValidator(List.of());

  static {
    // The validator falls back to package servers for some checks: refuse, so that a build without
    // a network gives the same answer as one with it.
    ManagedWebAccess.setAccessPolicy(WebAccessPolicy.PROHIBITED);
  }

  private final ValidationSupportChain support;
  private final FhirValidator validator;

  /** With further conformance resources beside ours. */
  OfflineValidator(List<MetadataResource> others) {
    var loaded = new PrePopulatedValidationSupport(FHIR);
    ours().forEach(loaded::addResource);
    others.forEach(loaded::addResource);
    support =
        new ValidationSupportChain(
            new DefaultProfileValidationSupport(FHIR),
            new InMemoryTerminologyServerValidationSupport(FHIR),
            new CommonCodeSystemsTerminologyService(FHIR),
            new SnapshotGeneratingValidationSupport(FHIR),
            loaded);
    var module = new FhirInstanceValidator(support);
    var references = new FollowedReferences();
    module.setValidatorPolicyAdvisor(references);
    module.setValidatorResourceFetcher(references);
    validator = FHIR.newValidator().registerValidatorModule(module);
  }

  static List<MetadataResource> ours() {
    return FhirPackage.BUILT.conformanceResources().stream()
        .map(file -> (MetadataResource) parse(FhirPackage.read(file)))
        .toList();
  }

  static Resource parse(String json) {
    return (Resource)
        FHIR.newJsonParser().setParserErrorHandler(new StrictErrorHandler()).parseResource(json);
  }

  static Resource parse(Path file) {
    return parse(FhirPackage.read(file));
  }

  ValidationSupportChain support() {
    return support;
  }

  /** Errors and warnings, each as {@code SEVERITY place: message}. */
  List<String> problems(IBaseResource resource) {
    return worded(validator.validateWithResult(resource).getMessages(), ResultSeverityEnum.WARNING);
  }

  List<String> errors(IBaseResource resource) {
    return worded(validator.validateWithResult(resource).getMessages(), ResultSeverityEnum.ERROR);
  }

  private static List<String> worded(List<SingleValidationMessage> found, ResultSeverityEnum from) {
    List<String> worded = new ArrayList<>();
    for (SingleValidationMessage m : found) {
      if (m.getSeverity().compareTo(from) >= 0) {
        worded.add(m.getSeverity() + " " + m.getLocationString() + ": " + m.getMessage());
      }
    }
    return worded;
  }
}
