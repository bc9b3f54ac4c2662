package no.byrutine.pack.forsterketrehabilitering;

/** A group of patients that the unit is for. */
public record Maalgruppe(String gruppe) {}
