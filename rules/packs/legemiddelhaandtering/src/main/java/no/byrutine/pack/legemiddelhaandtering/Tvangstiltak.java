package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * That something is done, or is to be done, without a patient's consent: every vedtak and every
 * hidden medicine of the patient. It is what a rule rests on that asks whether there is any.
 */
public record Tvangstiltak(String pasient, List<Object> basedOn) implements Derived {

  public Tvangstiltak {
    basedOn = List.copyOf(basedOn);
  }
}
