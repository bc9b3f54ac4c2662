package no.byrutine.pack.egenandel;

import java.math.BigDecimal;

/** The rounded hours of a month that may be charged for. */
public record Timer(Bistandsmaaned maaned, BigDecimal antall) {}
