package no.byrutine.pack.legemiddelhaandtering;

/** Somebody on the rota may do a task that nobody has. */
public record Vaktdekning(String oppgave) {}
