package no.byrutine.pack.legemiddelhaandtering;

/**
 * What gives somebody the right to do a task.
 *
 * @param grunnlag {@code fullmakt} or {@code fritak}
 */
public record Oppgaverett(Legemiddeloppdrag oppdrag, String grunnlag) {}
