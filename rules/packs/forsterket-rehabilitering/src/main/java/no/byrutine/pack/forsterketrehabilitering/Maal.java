package no.byrutine.pack.forsterketrehabilitering;

import java.util.List;
import no.byrutine.engine.Derived;

/** A goal that is recorded, as a Goal or in words. */
public record Maal(String ref, boolean avPasienten, List<Object> basedOn) implements Derived {

  public Maal {
    basedOn = List.copyOf(basedOn);
  }
}
