package no.byrutine.pack.legemiddelhaandtering;

/**
 * A medicine that may be given now.
 *
 * @param oppgave the name of the Task
 */
public record Utdelingsklarering(String oppgave) {}
