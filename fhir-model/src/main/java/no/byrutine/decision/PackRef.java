package no.byrutine.decision;

/**
 * Which rules decided.
 *
 * @param digest SHA-256 over the pack's sources, in hexadecimal
 */
public record PackRef(String id, String version, String digest) {}
