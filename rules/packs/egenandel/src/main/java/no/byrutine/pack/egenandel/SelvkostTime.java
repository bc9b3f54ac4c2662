package no.byrutine.pack.egenandel;

import no.byrutine.decision.Kroner;

/** What an hour of help costs the city, with administration (§ 9(2)). */
public record SelvkostTime(Bistandsmaaned maaned, Kroner beloep) {}
