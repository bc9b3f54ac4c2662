package no.byrutine.pack.legemiddelhaandtering;

/** A task that the one who is to do it needs a fullmakt for, and has none that covers it. */
public record Fullmaktskrav(Legemiddeloppdrag oppdrag) {}
