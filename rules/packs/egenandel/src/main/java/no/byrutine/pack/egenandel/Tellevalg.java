package no.byrutine.pack.egenandel;

/**
 * Whether a kind of days counts among the 60 døgn: {@code teller}, {@code teller-ikke}, or {@code
 * uten-betydning} when there are none.
 */
public record Tellevalg(String hva, String valg) {}
