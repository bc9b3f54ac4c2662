package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * The days on which the patient did not come, within the window that the city has chosen.
 *
 * @param antall days, today included
 */
public record Laruteblivelser(String pasient, BigDecimal antall, List<Object> basedOn)
    implements Derived {}
