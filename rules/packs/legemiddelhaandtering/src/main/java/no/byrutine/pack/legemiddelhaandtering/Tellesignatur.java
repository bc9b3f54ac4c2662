package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/** Whether a count or a discard was signed by two persons who are known to be different. */
public record Tellesignatur(
    String vare, boolean kassering, boolean forskjellige, List<Object> basedOn) implements Derived {

  public Tellesignatur {
    basedOn = List.copyOf(basedOn);
  }
}
