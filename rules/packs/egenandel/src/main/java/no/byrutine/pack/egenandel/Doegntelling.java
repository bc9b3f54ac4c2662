package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Period;

/**
 * The døgn in institution in the calendar year, counted in one way. Each of the three ways is
 * {@code teller}, {@code teller-ikke}, or {@code uten-betydning} when there are no such days.
 *
 * @param doegn60 the day on which the 60th døgn is reached; {@link Period#OPEN_END} when it is not
 */
public record Doegntelling(
    String betalingsfrie,
    String sykehus,
    String annenKommune,
    int antall,
    LocalDate doegn60,
    List<Object> basedOn)
    implements Derived {

  public boolean naadd() {
    return !doegn60.equals(Period.OPEN_END);
  }

  /** The first day paid by income when 60 døgn must be over. */
  public LocalDate fraDoegn61() {
    return naadd() ? doegn60.plusDays(1) : Period.OPEN_END;
  }

  /** The first day paid by income when the 60th døgn is one. */
  public LocalDate fraDoegn60() {
    return doegn60;
  }
}
