package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * Whether it is shown that a planned hand-out fits where the treatment is. For buprenorphine
 * nothing is asked. For methadone there must be a plan for the day: maintenance, or an induction
 * that a doctor in the specialist service has agreed to; and an ECG when the city goes by its
 * limits.
 */
public record Larfase(Larutlevering utlevering, boolean iOrden, List<Object> basedOn)
    implements Derived {}
