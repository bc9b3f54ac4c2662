package no.byrutine.pack.legemiddelhaandtering;

/**
 * The dose is at a right time.
 *
 * @param oppgave the name of the Task
 */
public record RiktigTid(String oppgave) {}
