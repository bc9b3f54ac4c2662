package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;

/** Sound of a place for guests that is above the norm indoors at a neighbour. */
public record Utestedoverskridelse(String sted, BigDecimal nivaa) {}
