package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;

/** Sound of an installation that is above class C of NS 8175 at a place. */
public record Overklassec(String sted, BigDecimal nivaa) {}
