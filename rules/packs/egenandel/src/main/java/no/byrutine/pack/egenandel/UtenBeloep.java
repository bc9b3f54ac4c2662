package no.byrutine.pack.egenandel;

import java.time.LocalDate;

/**
 * Something that is to be paid and has no amount, because information or a choice is missing.
 *
 * @param type the type of stay, or {@link #HJEMME}
 */
public record UtenBeloep(String type, LocalDate fom, LocalDate tom) {

  public static final String HJEMME = "praktisk-bistand";
}
