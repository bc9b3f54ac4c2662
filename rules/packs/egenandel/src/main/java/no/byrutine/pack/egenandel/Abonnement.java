package no.byrutine.pack.egenandel;

import no.byrutine.decision.Kroner;

/** What the city takes for a month from this household, whatever the hours. */
public record Abonnement(Husstand husstand, Kroner pris) {}
