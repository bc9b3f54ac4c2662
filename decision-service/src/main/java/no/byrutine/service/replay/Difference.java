package no.byrutine.service.replay;

/**
 * Something that did not come out as it did.
 *
 * @param recorded as it was; empty when it was not there
 * @param replayed as it is now; empty when it is not there
 */
public record Difference(String what, String name, String recorded, String replayed) {}
