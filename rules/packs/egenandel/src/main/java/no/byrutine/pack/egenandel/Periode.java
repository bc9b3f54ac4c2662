package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * Days of a long stay that are paid for in one way: same room, same institution, same numbers.
 *
 * @param gjeldende whether the decision's own day lies in it
 */
public record Periode(
    LocalDate fom,
    LocalDate tom,
    String opphold,
    String institusjon,
    boolean dobbeltrom,
    boolean gjeldende,
    List<Object> basedOn)
    implements Derived {}
