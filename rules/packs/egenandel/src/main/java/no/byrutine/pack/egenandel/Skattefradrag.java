package no.byrutine.pack.egenandel;

import java.util.List;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Step;

/** Tax on income that is taken off. */
public record Skattefradrag(Stadie stadie, Kroner beloep, List<Step> steps) {}
