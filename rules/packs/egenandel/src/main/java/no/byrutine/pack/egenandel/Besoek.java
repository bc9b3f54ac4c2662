package no.byrutine.pack.egenandel;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;

/** The time of one item of help, as it was sent. */
public record Besoek(Bistandsmaaned maaned, BigDecimal minutter, List<Object> basedOn)
    implements Derived {}
