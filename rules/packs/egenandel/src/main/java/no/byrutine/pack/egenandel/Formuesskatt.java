package no.byrutine.pack.egenandel;

import java.util.List;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Step;

/** Tax on wealth that is taken off; nothing when there is none or the city does not take it off. */
public record Formuesskatt(Stadie stadie, Kroner beloep, List<Step> steps) {}
