package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * What is known of the authorisation of the one who is to do a task.
 *
 * @param fagperson whether a profession was sent
 * @param hpr whether the number in Helsepersonellregisteret was sent
 * @param alder {@code under}, {@code naadd} or {@code ukjent}, held against the age at which an
 *     authorisation lapses
 * @param aapen whether the person may turn out to need no fullmakt when more is known or the city
 *     has chosen
 * @param stanset whether an authorisation is withdrawn or suspended
 */
public record Helsepersonellstatus(
    Legemiddeloppdrag oppdrag,
    boolean fagperson,
    boolean hpr,
    String alder,
    boolean aapen,
    boolean stanset,
    List<Object> basedOn)
    implements Derived {}
