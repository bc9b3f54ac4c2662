package no.byrutine.fhir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do for an organisation, and when: an employment, or a fullmakt.
 *
 * @param codes what it is a role or a fullmakt for
 * @param period the days it holds for; without an end it has no last day, which a rule may refuse
 * @param patient our extension {@code fullmakt-pasient}: the one patient it is for; null when it is
 *     for all at these places
 * @param grantedBy our extension {@code fullmakt-gitt-av}: who gave it
 */
public record PractitionerRole(
    String ref,
    Codes codes,
    @Nullable Boolean active,
    Period period,
    @Nullable String practitioner,
    @Nullable String organization,
    List<String> location,
    List<String> healthcareService,
    Codes specialty,
    @Nullable String patient,
    @Nullable String grantedBy)
    implements Resource, Coded {

  public PractitionerRole {
    location = List.copyOf(location);
    healthcareService = List.copyOf(healthcareService);
  }
}
