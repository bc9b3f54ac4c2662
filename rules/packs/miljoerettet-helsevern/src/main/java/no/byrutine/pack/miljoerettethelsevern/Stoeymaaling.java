package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Coded;
import no.byrutine.fhir.Codes;

/**
 * The readings of sound of one parameter from one source at one place, of those that belong to the
 * same part of the day, kind of day and way of measuring; the highest of them.
 *
 * @param codes the parameter, and the source of the sound
 * @param steder what the place is, and what it is part of
 * @param kilde the source in a word; empty when it was not noted
 * @param opphav the place or work that the sound comes from; empty when it was not named
 * @param kart read off a map, not calculated for the place or measured there
 * @param orienterende measured to get an impression
 * @param skjerpes the sound has impulses or a pure tone
 * @param ukorrigert measured at the mixer, without the correction to the loudest place
 * @param vinduerLukket whether the windows were noted to be closed
 * @param hoeyeste as it was measured
 * @param korrigert with the correction to the loudest place
 * @param skjerpet what is held up against a limit that is stricter for impulses and pure tones
 */
public record Stoeymaaling(
    Codes codes,
    String sted,
    Set<String> steder,
    String kilde,
    String opphav,
    Doegndel doegndel,
    Dagtype dagtype,
    boolean kart,
    boolean orienterende,
    boolean skjerpes,
    boolean ukorrigert,
    boolean vinduerLukket,
    BigDecimal hoeyeste,
    BigDecimal korrigert,
    BigDecimal skjerpet,
    List<Object> basedOn)
    implements Coded, Derived {

  public Stoeymaaling {
    steder = Set.copyOf(steder);
    basedOn = List.copyOf(basedOn);
  }

  /** Whether the place, or something it is part of, is what the pack calls {@code concept}. */
  public boolean paa(String concept) {
    return steder.contains(concept);
  }

  public boolean dag() {
    return doegndel == Doegndel.DAG;
  }

  public boolean kveld() {
    return doegndel == Doegndel.KVELD;
  }

  public boolean natt() {
    return doegndel == Doegndel.NATT;
  }

  /** The time of day was not noted. */
  public boolean utenTid() {
    return doegndel == Doegndel.UKJENT;
  }

  /** A weekday, or no kind of day was noted: a mean over the whole year. */
  public boolean hverdag() {
    return dagtype == Dagtype.HVERDAG || dagtype == Dagtype.UKJENT;
  }

  public boolean loerdag() {
    return dagtype == Dagtype.LOERDAG;
  }

  public boolean helligdag() {
    return dagtype == Dagtype.HELLIGDAG;
  }

  /** Nobody has noted what the sound comes from. */
  public boolean utenKilde() {
    return kilde.isEmpty();
  }

  /** In a school or a barnehage, a home or a health institution. */
  public boolean foelsomt() {
    return paa("stoeyfoelsomt-sted");
  }
}
