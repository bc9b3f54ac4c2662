package no.byrutine.pack.legemiddelhaandtering;

/**
 * A LAR medicine that may be handed out.
 *
 * @param oppgave the name of the Task
 */
public record Larklarering(String oppgave) {}
