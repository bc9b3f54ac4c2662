package no.byrutine.decision;

/** The answer in one word, as the pack declares it. */
public record Outcome(String code, Words display) {}
