package no.byrutine.pack.legemiddelhaandtering;

/** Something that stands in the way of saying that somebody may do a task. */
public record Fullmaktsforbehold(Legemiddeloppdrag oppdrag) {}
