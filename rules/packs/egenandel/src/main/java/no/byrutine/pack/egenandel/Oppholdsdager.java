package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * The days of one stay in the calendar year.
 *
 * @param betales whether any of the days are its own to be charged
 * @param slutt whether the stay ends in the year, by its end date or by death
 */
public record Oppholdsdager(
    String opphold,
    String type,
    LocalDate fom,
    LocalDate tom,
    boolean betales,
    boolean slutt,
    List<Object> basedOn)
    implements Derived {}
