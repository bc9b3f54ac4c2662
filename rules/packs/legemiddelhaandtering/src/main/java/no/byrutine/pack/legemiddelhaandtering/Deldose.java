package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/** A part of a unit of an A or B medicine was given, and no discard of the rest is known. */
public record Deldose(String vare, LocalDate dag, List<Object> basedOn) implements Derived {

  public Deldose {
    basedOn = List.copyOf(basedOn);
  }
}
