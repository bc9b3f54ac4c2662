package no.byrutine.pack.egenandel;

/** The count of the year's døgn that the city's readings give. */
public record ValgtTelling(Doegntelling telling) {}
