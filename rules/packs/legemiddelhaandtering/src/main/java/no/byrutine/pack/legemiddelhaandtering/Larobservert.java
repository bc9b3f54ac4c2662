package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * How long before a planned hand-out the patient was last observed that day.
 *
 * @param minutter null when no observation has a time of day, or the hand-out has none
 */
public record Larobservert(
    Larutlevering utlevering, @Nullable BigDecimal minutter, List<Object> basedOn)
    implements Derived {}
