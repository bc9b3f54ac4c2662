package no.byrutine.pack.egenandel;

import no.byrutine.decision.Kroner;

/** What is to be paid in the whole year, in one reckoning. */
public record Aarssum(String stadie, Kroner beloep) {}
