package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/** A medicine was withdrawn for a patient, and neither given nor written as not given. */
public record UttakIkkeGitt(String vare, List<Object> basedOn) implements Derived {

  public UttakIkkeGitt {
    basedOn = List.copyOf(basedOn);
  }
}
