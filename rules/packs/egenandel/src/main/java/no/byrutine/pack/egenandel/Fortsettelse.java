package no.byrutine.pack.egenandel;

/** A short stay without stop date that goes on being paid for by income after New Year. */
public record Fortsettelse(String opphold) {}
