package no.byrutine.pack.egenandel;

import no.byrutine.decision.Kroner;

/** The yearly payment before the cap of the real cost. */
public record EgenandelFoerTak(Periode periode, Kroner beloep) {}
