package no.byrutine.pack.miljoerettethelsevern;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * That something keeps an order from being sent: as long as there is one, nobody is told that it
 * can be.
 *
 * @param sak the reference of the case
 * @param steg the step that is kept back
 */
public record Hindring(String sak, Steg steg) implements Derived {

  @Override
  public List<Object> basedOn() {
    return List.of(steg);
  }
}
