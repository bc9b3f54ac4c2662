package no.byrutine.pack.egenandel;

import no.byrutine.decision.Kroner;

/** The free amount of the room type in the period. */
public record Fribeloep(Periode periode, Kroner beloep) {}
