package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/** Misuse is thought likely, and the prescriber has not been consulted since. */
public record Misbruksmistanke(String pasient, List<Object> basedOn) implements Derived {

  public Misbruksmistanke {
    basedOn = List.copyOf(basedOn);
  }
}
