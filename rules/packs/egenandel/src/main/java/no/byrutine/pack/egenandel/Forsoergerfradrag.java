package no.byrutine.pack.egenandel;

import java.util.List;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Step;

/** The deduction of § 5(2) for one person. */
public record Forsoergerfradrag(Forsoerget forsoerget, Kroner beloep, List<Step> steps) {}
