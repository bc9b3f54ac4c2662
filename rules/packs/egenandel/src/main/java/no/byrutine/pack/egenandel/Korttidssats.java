package no.byrutine.pack.egenandel;

import no.byrutine.decision.Kroner;

/** The rate for the days of a short stay. */
public record Korttidssats(Korttidsdager dager, Kroner beloep) {}
