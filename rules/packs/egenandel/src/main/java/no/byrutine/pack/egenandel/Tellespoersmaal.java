package no.byrutine.pack.egenandel;

/** A kind of days in the year of which the city must say whether they count among the 60 døgn. */
public record Tellespoersmaal(String hva) {}
