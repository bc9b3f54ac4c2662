package no.byrutine.pack.egenandel;

/** A line by income that is to be invoiced: the final one when there is one. */
public record Fakturert(Aarsandel linje) {}
