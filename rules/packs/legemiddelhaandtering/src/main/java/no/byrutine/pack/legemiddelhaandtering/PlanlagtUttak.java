package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * A withdrawal of an A or B medicine that is to be made, and what is known of it.
 *
 * @param pasientKjent whether it is for a patient who was sent too
 * @param vareKjent whether the stock item is known
 * @param gruppeKjent whether the item is known to be of group A or B
 * @param utfoererKjent whether the one who is to make it is known
 * @param ordinert whether the patient has an active order for the same substance
 * @param aajour whether every withdrawal that was made is in the account
 * @param misbrukAvklart whether misuse is out of the question or the prescriber was consulted; true
 *     when the city does not ask
 */
public record PlanlagtUttak(
    String pasient,
    boolean pasientKjent,
    boolean vareKjent,
    boolean gruppeKjent,
    boolean utfoererKjent,
    boolean ordinert,
    boolean aajour,
    boolean misbrukAvklart,
    List<Object> basedOn)
    implements Derived {

  public PlanlagtUttak {
    basedOn = List.copyOf(basedOn);
  }

  /** Whether everything that is needed is known and in order. */
  public boolean klarert() {
    return pasientKjent
        && vareKjent
        && gruppeKjent
        && utfoererKjent
        && ordinert
        && aajour
        && misbrukAvklart;
  }
}
