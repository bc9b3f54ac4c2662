package no.byrutine.pack.egenandel;

import no.byrutine.decision.Kroner;

/** The household's taxable net income before special deduction, as § 10(1) corrects it. */
public record Husstandsinntekt(Husstand husstand, Kroner beloep) {}
