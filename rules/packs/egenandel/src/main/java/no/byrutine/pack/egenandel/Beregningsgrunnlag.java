package no.byrutine.pack.egenandel;

import no.byrutine.decision.Kroner;

/**
 * What the payment is computed from: income after tax, interest on debt and the deductions of § 5.
 */
public record Beregningsgrunnlag(Periode periode, Kroner beloep) {}
