package no.byrutine.decision;

/** A resource that was sent and that no rule saw, and why. */
public record NotUsed(String ref, Words why) {}
