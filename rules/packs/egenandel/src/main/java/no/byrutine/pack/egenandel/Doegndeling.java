package no.byrutine.pack.egenandel;

import java.math.BigDecimal;

/** How many days a month has when a part of it is paid for. */
public record Doegndeling(Betalingsdager dager, BigDecimal doegn) {}
