package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import no.byrutine.fhir.Observation;

/**
 * One reading, in the unit of its series.
 *
 * @param verdi in the unit of the series, whatever unit it was sent in
 * @param observasjon the reading as it was sent: its days, its moment, its method, its components
 */
public record Lesing(BigDecimal verdi, Observation observasjon) {}
