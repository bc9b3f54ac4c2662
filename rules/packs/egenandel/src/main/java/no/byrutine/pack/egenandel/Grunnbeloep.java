package no.byrutine.pack.egenandel;

import no.byrutine.decision.Kroner;

/** The basic amount that the city has chosen for the period. */
public record Grunnbeloep(Periode periode, Kroner beloep) {}
