package no.byrutine.pack.miljoerettethelsevern;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * Rooms of a barnehage or skole whose readings have no norm to be held up against.
 *
 * @param grunn romtype, romhoeyde, or ikke-valgt
 */
public record Romforbehold(
    String anlegg, String parameter, String grunn, int rom, List<Object> basedOn)
    implements Derived {

  public Romforbehold {
    basedOn = List.copyOf(basedOn);
  }
}
