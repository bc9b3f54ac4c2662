package no.byrutine.pack.egenandel;

import no.byrutine.decision.Kroner;

/** Income that counts, before tax and interest on debt. */
public record Inntekt(Periode periode, Kroner beloep) {}
