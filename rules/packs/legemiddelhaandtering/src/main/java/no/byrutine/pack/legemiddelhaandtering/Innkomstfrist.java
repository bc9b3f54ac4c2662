package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/** The local limit for the legemiddelgjennomgang at arrival has passed, and none was done. */
public record Innkomstfrist(String pasient, List<Object> basedOn) implements Derived {

  public Innkomstfrist {
    basedOn = List.copyOf(basedOn);
  }
}
