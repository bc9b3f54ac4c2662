package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * The one who has given somebody else a task.
 *
 * @param grunnlag what the giver has: {@code godkjenning}, {@code bare-fullmakt}, {@code ingen}, or
 *     {@code ukjent} when the giver was not sent
 */
public record Oppgavegiver(Legemiddeloppdrag oppdrag, String grunnlag, List<Object> basedOn)
    implements Derived {}
