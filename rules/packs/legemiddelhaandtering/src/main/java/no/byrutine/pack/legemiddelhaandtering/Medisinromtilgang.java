package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.PractitionerRole;

/**
 * A key or card to the medicine room that holds today.
 *
 * @param tjenstlig whether the holder has a fullmakt or an authorisation today, so that the tasks
 *     may need it
 */
public record Medisinromtilgang(PractitionerRole tilgang, boolean tjenstlig, List<Object> basedOn)
    implements Derived {}
