package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.MedicationAdministration;

/**
 * A dose that was given on a day on which the decision demanded observed intake, and was not taken
 * home.
 *
 * @param observert whether it is recorded that authorised health personnel saw it taken
 */
public record Larpaasyn(
    MedicationAdministration dose, LocalDate dag, boolean observert, List<Object> basedOn)
    implements Derived {}
