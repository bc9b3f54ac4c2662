package no.byrutine.pack.egenandel;

import no.byrutine.decision.Kroner;

/** The payment for a whole calendar month of the period. */
public record Maanedsbeloep(Periode periode, String stadie, Kroner beloep, Kroner aar) {}
