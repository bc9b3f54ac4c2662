package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * Whether the competence of the one who is to do a task is assessed for that kind of task
 * (legemiddelhåndteringsforskriften § 4).
 *
 * @param stand {@code dekket}, {@code mangler}, {@code uten-dato} or {@code uten-navn} (of the one
 *     who assessed)
 */
public record Kompetansevurdering(Legemiddeloppdrag oppdrag, String stand, List<Object> basedOn)
    implements Derived {}
