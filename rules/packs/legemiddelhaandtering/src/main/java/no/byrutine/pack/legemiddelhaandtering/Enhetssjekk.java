package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Task;

/**
 * A review of one unit, and what was found in order there (legemiddelhåndteringsforskriften § 4).
 *
 * @param enhet the Organization
 * @param kompetansekrav whether written provisions state the competence that each task requires
 * @param leder whether a leader was sent
 * @param lederKjent whether the leader was sent as a Practitioner with a profession
 * @param lederFaglig whether the leader is lege or provisorfarmasøyt
 * @param raadgiver whether there is a faglig rådgiver who is lege or provisorfarmasøyt
 */
public record Enhetssjekk(
    Task sak,
    String enhet,
    boolean kompetansekrav,
    boolean leder,
    boolean lederKjent,
    boolean lederFaglig,
    boolean raadgiver,
    List<Object> basedOn)
    implements Derived {}
