package no.byrutine.service.log;

/**
 * An encrypted text.
 *
 * @param key the id of the key that opens it
 */
record Sealed(String key, String text) {}
