package no.byrutine.pack.egenandel;

/**
 * Something about a deduction that must be known before there is a basis to compute from. The rule
 * that inserts it says what.
 */
public record Uavklart(Stadie stadie, String rule) {}
