package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * A prescription of an A or B medicine.
 *
 * @param utenVarighet whether a pharmacy is to hand it out and nobody can say how long it lasts
 * @param forLang whether it lasts longer than one may prescribe for at a time
 * @param forLangUtenfor whether it lasts longer than one may prescribe outside Reseptformidleren
 */
public record AbResept(
    String pasient,
    boolean utenVarighet,
    boolean forLang,
    boolean forLangUtenfor,
    List<Object> basedOn)
    implements Derived {

  public AbResept {
    basedOn = List.copyOf(basedOn);
  }
}
