package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Observation;
import org.jspecify.annotations.Nullable;

/**
 * The latest observation of one sign on the day of a hand-out.
 *
 * @param livstegn whether it is respiration or consciousness
 * @param tegn whether it shows intoxication or sedation; an observation without an answer that is
 *     known counts as neither
 * @param utenTegn whether it shows none
 * @param minutter how old it is at the hand-out; null when it has no time of day
 */
public record Rustegn(
    Larutlevering utlevering,
    Observation observasjon,
    boolean livstegn,
    boolean tegn,
    boolean utenTegn,
    @Nullable BigDecimal minutter,
    List<Object> basedOn)
    implements Derived {}
