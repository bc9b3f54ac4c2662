package no.byrutine.conformance;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hl7.fhir.common.hapi.validation.validator.FhirDefaultPolicyAdvisor;
import org.hl7.fhir.r5.elementmodel.Element;
import org.hl7.fhir.r5.model.CanonicalResource;
import org.hl7.fhir.r5.model.CanonicalType;
import org.hl7.fhir.r5.utils.validation.IResourceValidator;
import org.hl7.fhir.r5.utils.validation.IValidatorResourceFetcher;
import org.hl7.fhir.r5.utils.validation.constants.ReferenceValidationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Has references within a Bundle checked, which HAPI does not do of itself: the target must be
 * there and be of the profile. Nothing is fetched from outside.
 */
final class FollowedReferences extends FhirDefaultPolicyAdvisor
    implements IValidatorResourceFetcher {

  @Override
  public ReferenceValidationPolicy policyForReference(
      IResourceValidator validator,
      Object context,
      String path,
      String url,
      ReferenceDestinationType destination) {
    return path.startsWith("Bundle")
        ? ReferenceValidationPolicy.CHECK_VALID
        : ReferenceValidationPolicy.IGNORE;
  }

  @Override
  public @Nullable Element fetch(IResourceValidator validator, Object context, String url) {
    return null;
  }

  @Override
  public boolean resolveURL(
      IResourceValidator validator,
      Object context,
      String path,
      String url,
      String type,
      boolean canonical,
      List<CanonicalType> targets) {
    return true;
  }

  @Override
  public byte[] fetchRaw(IResourceValidator validator, String url) {
    return new byte[0];
  }

  @Override
  public IValidatorResourceFetcher setLocale(Locale locale) {
    return this;
  }

  @Override
  public @Nullable CanonicalResource fetchCanonicalResource(
      IResourceValidator validator, Object context, String url) {
    return null;
  }

  @Override
  public boolean fetchesCanonicalResource(IResourceValidator validator, String url) {
    return false;
  }

  @Override
  public Set<ResourceVersionInformation> fetchCanonicalResourceVersions(
      IResourceValidator validator, Object context, String url) {
    return Set.of();
  }
}
