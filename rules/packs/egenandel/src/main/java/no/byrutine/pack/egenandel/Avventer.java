package no.byrutine.pack.egenandel;

/** Something that the month's payment depends on is not known yet. */
public record Avventer(Bistandsmaaned maaned) {}
