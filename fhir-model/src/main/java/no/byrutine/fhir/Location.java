package no.byrutine.fhir;

import org.jspecify.annotations.Nullable;

/**
 * A place: a building, a room, a unit. {@code codes} are FHIR's {@code type}.
 *
 * @param bydel the number of the bydel in the place's address
 * @param physicalType whether it is a site, a building, a room
 */
public record Location(
    String ref,
    Codes codes,
    @Nullable String name,
    @Nullable String bydel,
    Codes physicalType,
    @Nullable String partOf,
    @Nullable String managingOrganization)
    implements Resource, Coded {}
