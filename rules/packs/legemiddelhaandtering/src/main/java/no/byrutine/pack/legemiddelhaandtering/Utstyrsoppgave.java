package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * A task that is done with a device, and whether the one who is to do it is trained for it.
 *
 * @param opplaering {@code dokumentert}, {@code mangler}, or {@code ukjent} when the device or its
 *     type was not sent
 */
public record Utstyrsoppgave(Legemiddeloppdrag oppdrag, String opplaering, List<Object> basedOn)
    implements Derived {}
