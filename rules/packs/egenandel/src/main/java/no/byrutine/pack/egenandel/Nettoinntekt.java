package no.byrutine.pack.egenandel;

import java.util.List;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Step;

/** Income after tax and interest on debt, before the deductions of § 5. */
public record Nettoinntekt(Stadie stadie, Kroner beloep, List<Step> steps) {}
