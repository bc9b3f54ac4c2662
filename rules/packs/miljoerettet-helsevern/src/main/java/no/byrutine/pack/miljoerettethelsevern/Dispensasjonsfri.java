package no.byrutine.pack.miljoerettethelsevern;

/** Work that needs no dispensation from Oslo's noise regulation. */
public record Dispensasjonsfri(String arbeid) {}
