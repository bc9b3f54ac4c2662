package no.byrutine.pack.egenandel;

/** The free month that holds for a stay, when the city's reading of it is known. */
public record Maanedsdag(Friperiode maaned) {}
