package no.byrutine.pack.egenandel;

/** A stay of which the city has yet to choose a reading, so that its days are not known. */
public record Uavgjort(String opphold) {}
