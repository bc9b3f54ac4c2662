package no.byrutine.pack.egenandel;

import no.byrutine.decision.Kroner;

/** The yearly payment after the cap, before rounding. */
public record EgenandelAar(Periode periode, Kroner beloep) {}
