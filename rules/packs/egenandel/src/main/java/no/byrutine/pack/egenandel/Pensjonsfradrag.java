package no.byrutine.pack.egenandel;

import java.util.List;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Step;

/** The deduction of § 5(3) in the resident's own pensions; nothing without a case of § 5(1). */
public record Pensjonsfradrag(Stadie stadie, Kroner beloep, List<Step> steps) {}
