package no.byrutine.pack.egenandel;

/** There is something to pay for, so the household's income must be known. */
public record TrengerInntekt(Husstand husstand) {}
