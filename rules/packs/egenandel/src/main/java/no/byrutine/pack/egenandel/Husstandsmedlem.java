package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Observation;

/**
 * One person in the household, and the tax settlement to go by.
 *
 * @param person the Patient or the RelatedPerson
 * @param grunnpost the Observation with the ordinary income to go by; empty when there is none
 * @param inntektsaar its year; 0 when there is none
 * @param eldre whether that year is older than the one settled by 1 January
 * @param endret whether a case worker has set a later income in its place, with a reason
 */
public record Husstandsmedlem(
    Husstand husstand,
    String person,
    String pasient,
    String grunnpost,
    int inntektsaar,
    boolean eldre,
    boolean endret,
    List<Object> basedOn)
    implements Derived {

  public boolean utenInntekt() {
    return grunnpost.isEmpty();
  }

  /** Whether the item is this person's, and of the year to go by. */
  public boolean gjelder(Observation item) {
    return isOwn(item) && item.effective().start().getYear() == inntektsaar;
  }

  /** Whether the item is this person's, and newer than the year to go by. */
  public boolean nyere(Observation item) {
    LocalDate start = item.effective().start();
    return isOwn(item)
        && start.getYear() > inntektsaar
        && start.getYear() <= husstand.nyttaar().getYear();
  }

  private boolean isOwn(Observation item) {
    return isOf(item, person, pasient);
  }

  static boolean isOf(Observation item, String person, String pasient) {
    return item.subject().equals(pasient)
        && (item.focus() == null ? pasient : item.focus()).equals(person);
  }
}
