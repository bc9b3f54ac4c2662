package no.byrutine.pack.miljoerettethelsevern;

/** A place in a zone of T-1442. */
public record Isone(String sted) {}
