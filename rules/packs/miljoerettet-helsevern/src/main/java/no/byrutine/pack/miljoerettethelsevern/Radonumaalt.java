package no.byrutine.pack.miljoerettethelsevern;

import java.util.List;
import no.byrutine.engine.Derived;

/** A barnehage, skole or SFO in which no room has a long measurement of radon. */
public record Radonumaalt(String sted, List<Object> basedOn) implements Derived {

  public Radonumaalt {
    basedOn = List.copyOf(basedOn);
  }
}
