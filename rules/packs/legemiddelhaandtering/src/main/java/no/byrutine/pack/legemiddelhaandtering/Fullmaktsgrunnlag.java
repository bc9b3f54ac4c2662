package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.PractitionerRole;

/**
 * What the holder of a fullmakt has of dated records with an assessor, on the day it is given or
 * used.
 *
 * @param gjelder the reference of the task: of giving the fullmakt, or of using it
 * @param person the holder
 * @param gis whether the fullmakt is about to be given
 * @param kurs whether the course is completed and still valid
 * @param test whether the passeringstest is passed and still valid
 * @param praksis whether practical training at the workplace is documented
 */
public record Fullmaktsgrunnlag(
    PractitionerRole fullmakt,
    String gjelder,
    String person,
    boolean gis,
    boolean kurs,
    boolean test,
    boolean praksis,
    List<Object> basedOn)
    implements Derived {}
