package no.byrutine.pack.egenandel;

import java.time.LocalDate;

/** Days that are to be paid for, and of which nobody knows yet what they cost. */
public record Upriset(LocalDate fom, LocalDate tom) {}
