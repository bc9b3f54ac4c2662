package no.byrutine.service.request;

/** Two requests about one case, the one that came first and the one that came later. */
public record EnvelopePair(Envelope earlier, Envelope later) {}
