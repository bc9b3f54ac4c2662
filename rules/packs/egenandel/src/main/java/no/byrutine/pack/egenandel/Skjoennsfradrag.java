package no.byrutine.pack.egenandel;

import java.util.List;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Step;

/** A deduction of § 5(4) that a case worker has given a reason for. */
public record Skjoennsfradrag(Stadie stadie, Kroner beloep, List<Step> steps) {}
