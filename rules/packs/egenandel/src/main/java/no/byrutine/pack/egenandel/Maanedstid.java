package no.byrutine.pack.egenandel;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;

/** All time of a month that may be charged for, before rounding. */
public record Maanedstid(Bistandsmaaned maaned, BigDecimal minutter, List<Object> basedOn)
    implements Derived {}
