package no.byrutine.checker.ambiguous;

/** Has the name of another fact type, for the mistake of importing both. */
public record Location() {}
