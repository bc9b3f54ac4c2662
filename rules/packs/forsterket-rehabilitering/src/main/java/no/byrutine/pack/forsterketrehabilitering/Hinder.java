package no.byrutine.pack.forsterketrehabilitering;

/**
 * Something that keeps the criteria from being fulfilled, or known to be.
 *
 * @param kriterium which of them
 * @param grad {@code rutes}, {@code oppfyller-ikke}, {@code opplysning} or {@code vurdering}
 */
public record Hinder(String kriterium, String grad) {}
