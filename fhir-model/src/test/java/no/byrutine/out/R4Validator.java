package no.byrutine.out;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.utilities.http.ManagedWebAccess;
import org.hl7.fhir.utilities.http.ManagedWebAccess.WebAccessPolicy;

/** HAPI's instance validator with FHIR R4 alone, and no network. */
final class R4Validator {

  private static final FhirValidator VALIDATOR = validator();

  private R4Validator() {}

  private static FhirValidator validator() {
    ManagedWebAccess.setAccessPolicy(WebAccessPolicy.PROHIBITED);
    FhirContext r4 = FhirContext.forR4Cached();
    var support =
        new ValidationSupportChain(
            new DefaultProfileValidationSupport(r4),
            new InMemoryTerminologyServerValidationSupport(r4),
            new CommonCodeSystemsTerminologyService(r4));
    return r4.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
  }

  static List<String> errors(String json) {
    return VALIDATOR.validateWithResult(json).getMessages().stream()
        .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
        .map(message -> message.getLocationString() + ": " + message.getMessage())
        .toList();
  }
}
