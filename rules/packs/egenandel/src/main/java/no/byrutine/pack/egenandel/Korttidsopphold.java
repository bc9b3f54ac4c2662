package no.byrutine.pack.egenandel;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * A short stay by døgn in the year.
 *
 * @param under60 whether the year never reaches 60 døgn in any reading that the city may choose
 * @param fortsatt whether it has no stop date and had passed 60 døgn in an earlier year
 */
public record Korttidsopphold(
    String opphold, boolean under60, boolean fortsatt, List<Object> basedOn) implements Derived {}
