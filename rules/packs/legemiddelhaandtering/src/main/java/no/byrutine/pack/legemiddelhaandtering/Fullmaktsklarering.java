package no.byrutine.pack.legemiddelhaandtering;

/**
 * A task that somebody may do.
 *
 * @param oppgave the name of the Task
 */
public record Fullmaktsklarering(String oppgave) {}
