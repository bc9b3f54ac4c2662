package no.byrutine.pack.forsterketrehabilitering;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * What the person has said about the application.
 *
 * @param gitt yes and never no
 * @param nektet no, in any of the sources
 */
public record Samtykke(boolean gitt, boolean nektet, List<Object> basedOn) implements Derived {

  public Samtykke {
    basedOn = List.copyOf(basedOn);
  }
}
