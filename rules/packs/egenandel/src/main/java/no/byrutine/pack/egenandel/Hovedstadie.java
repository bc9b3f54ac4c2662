package no.byrutine.pack.egenandel;

/**
 * The income that speaks for the decision's own day: the final one when there is final income for
 * it, otherwise the preliminary.
 */
public record Hovedstadie(Stadie stadie) {}
