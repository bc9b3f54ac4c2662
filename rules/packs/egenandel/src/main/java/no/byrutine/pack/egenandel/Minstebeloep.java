package no.byrutine.pack.egenandel;

import no.byrutine.decision.Kroner;

/** What the resident keeps for own use. */
public record Minstebeloep(Periode periode, Kroner beloep) {}
