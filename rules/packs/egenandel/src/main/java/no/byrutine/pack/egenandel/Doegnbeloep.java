package no.byrutine.pack.egenandel;

import java.math.BigDecimal;
import no.byrutine.decision.Kroner;

/**
 * The payment for one døgn of a part of a month.
 *
 * @param divisor how many days the month was divided by
 */
public record Doegnbeloep(
    Betalingsdager dager, String stadie, Kroner beloep, Kroner maaned, BigDecimal divisor) {}
