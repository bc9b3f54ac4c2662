package no.byrutine.service;

/** Two requests about one case, the one that came first and the one that came later. */
record EnvelopePair(Envelope earlier, Envelope later) {}
