package no.byrutine.pack.egenandel;

import java.util.List;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Step;

/** Income that counts, before tax and interest on debt. */
public record Inntekt(Stadie stadie, Kroner beloep, List<Step> steps) {}
