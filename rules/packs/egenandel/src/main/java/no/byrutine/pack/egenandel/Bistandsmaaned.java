package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.ChargeItem;

/**
 * A calendar month with services at home, cut where the household changes.
 *
 * @param harTimer whether there is time in it that may be charged for
 * @param harAlarm whether a personal alarm was sent for it
 * @param barn whether the recipient is under 18, so that the parents are the ones who pay (§ 8(3))
 * @param udelt whether help was sent for days on both sides of a change in the household, so that
 *     the hours on each side are not known
 * @param ukjenteFoer how many earlier months of the year nothing was sent for
 */
public record Bistandsmaaned(
    Husstand husstand,
    LocalDate fom,
    LocalDate tom,
    boolean harTimer,
    boolean harAlarm,
    boolean barn,
    boolean udelt,
    int ukjenteFoer,
    List<Object> basedOn)
    implements Derived {

  /** Whether the service was given in these days. */
  public boolean dekker(ChargeItem item) {
    return !item.occurrence().start().isBefore(fom) && !item.occurrence().start().isAfter(tom);
  }
}
