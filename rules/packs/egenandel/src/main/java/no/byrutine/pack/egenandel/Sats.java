package no.byrutine.pack.egenandel;

import no.byrutine.decision.Kroner;

/** What the city takes for an hour from this household. */
public record Sats(Husstand husstand, Kroner timesats) {}
