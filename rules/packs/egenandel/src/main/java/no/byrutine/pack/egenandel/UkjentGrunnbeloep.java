package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/** The basic amount on 1 January has no value in the table. */
public record UkjentGrunnbeloep(LocalDate dag, List<Object> basedOn) implements Derived {}
