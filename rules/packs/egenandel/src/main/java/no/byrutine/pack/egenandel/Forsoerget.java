package no.byrutine.pack.egenandel;

/**
 * A person whom § 5(1) gives a deduction for.
 *
 * @param person the RelatedPerson
 */
public record Forsoerget(Stadie stadie, String person) {}
