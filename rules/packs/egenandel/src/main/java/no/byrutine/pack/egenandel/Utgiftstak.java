package no.byrutine.pack.egenandel;

import no.byrutine.decision.Kroner;

/** The most that this household pays: for a month under the shield, else as the city has chosen. */
public record Utgiftstak(Husstand husstand, Kroner beloep) {}
