package no.byrutine.pack.egenandel;

import no.byrutine.decision.Kroner;

/** The yearly payment, rounded as the city has chosen. */
public record EgenandelAvrundet(Periode periode, String stadie, Kroner beloep, Kroner foer) {}
