package no.byrutine.pack.miljoerettethelsevern;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * A substance that is measured in water at a place of which nobody says that its water is drunk.
 *
 * @param stoff the concept of the substance
 * @param sted the name of the Location
 */
public record StoffUtenSted(String stoff, String sted, List<Object> basedOn) implements Derived {

  public StoffUtenSted {
    basedOn = List.copyOf(basedOn);
  }
}
