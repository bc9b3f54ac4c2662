package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Coded;
import no.byrutine.fhir.Codes;
import org.jspecify.annotations.Nullable;

/**
 * Noisy work, or an application to do it, as a Task: when it is, and what there is about it.
 *
 * @param codes what kind of work
 * @param steder what the place is, and what it lies in
 * @param bydel the number of the bydel that the place lies in
 * @param tid when it is
 * @param paabegynt it has begun
 * @param varselDager whole days from the notice to the neighbours to the start; null without a
 *     notice; below nothing when the notice came after the start
 * @param dispensasjon a dispensation covers the day on which it begins
 * @param utenforVarsel outside the hours that the neighbours were told
 * @param utenforVilkaar outside the hours that the dispensation sets
 * @param vilkaarUleselig hours were written in a way that cannot be read
 * @param netterPaaRad how many nights in a row it hits one resident at most
 * @param utenVirkning it was seen not to affect the surroundings
 * @param grunner the reasons that were given
 */
public record Stoeyarbeid(
    Codes codes,
    String arbeid,
    String sted,
    Set<String> steder,
    @Nullable String bydel,
    Arbeidstid tid,
    boolean paabegynt,
    @Nullable Integer varselDager,
    boolean dispensasjon,
    boolean utenforVarsel,
    boolean utenforVilkaar,
    boolean vilkaarUleselig,
    @Nullable BigDecimal netterPaaRad,
    boolean utenVirkning,
    Codes grunner,
    List<Object> basedOn)
    implements Coded, Derived {

  public Stoeyarbeid {
    steder = Set.copyOf(steder);
    basedOn = List.copyOf(basedOn);
  }

  public boolean natt() {
    return tid.natt();
  }

  public boolean kveld() {
    return tid.kveld();
  }

  public boolean helligdag() {
    return tid.helligdag();
  }

  public boolean stillePeriode() {
    return tid.stillePeriode();
  }

  public boolean helligdagsfred() {
    return tid.helligdagsfred();
  }

  public boolean utenforSprengningstid() {
    return tid.utenforSprengningstid();
  }

  /** Neither the hours nor the days were said. */
  public boolean utenStart() {
    return tid.startdag() == null;
  }

  /** The hours were not said. */
  public boolean utenKlokkeslett() {
    return !tid.harKlokkeslett();
  }

  /** The neighbours were told before it began. */
  public boolean varslet() {
    return varselDager != null && varselDager >= 0;
  }

  public boolean tungtveiende() {
    return grunner.is("tungtveiende-grunner");
  }

  public boolean begrunnet() {
    return tungtveiende() || grunner.is("saerskilt-begrunnelse");
  }

  /** Nobody has said what kind of area the place lies in. */
  public boolean omraadeUkjent() {
    return !steder.contains("tettbygd-omraade")
        && !steder.contains("boligomraade")
        && !steder.contains("spredt-omraade");
  }

  /** Work that would need a dispensation in some areas. */
  public boolean kanKreveDispensasjon() {
    return is("dispensasjonspliktig-arbeid") || natt();
  }

  /** Impulse noise and very noisy work where people live close, and work at night among homes. */
  public boolean kreverDispensasjon() {
    boolean bolig = steder.contains("boligomraade");
    return (is("dispensasjonspliktig-arbeid") && (bolig || steder.contains("tettbygd-omraade")))
        || (natt() && bolig);
  }
}
