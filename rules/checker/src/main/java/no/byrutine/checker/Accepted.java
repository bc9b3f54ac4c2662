package no.byrutine.checker;

/**
 * A remark that the pack answers with a reason.
 *
 * @param reason as it is written in the pack
 */
public record Accepted(Remark remark, String reason) {}
