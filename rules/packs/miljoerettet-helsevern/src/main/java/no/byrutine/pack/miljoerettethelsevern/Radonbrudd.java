package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;

/** Radon above the limit of the regulation at a place where the regulation applies. */
public record Radonbrudd(String sted, BigDecimal verdi, BigDecimal grense) {}
