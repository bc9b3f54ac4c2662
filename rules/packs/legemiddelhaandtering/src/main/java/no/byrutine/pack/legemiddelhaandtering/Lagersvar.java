package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * A question about a place where medicines are kept, and how it was last answered.
 *
 * @param sted the Location
 * @param spoersmaal the concept of the question
 * @param ja the last answer is yes; false also when nobody has answered
 */
public record Lagersvar(
    String sted, String spoersmaal, boolean besvart, boolean ja, List<Object> basedOn)
    implements Derived {

  public Lagersvar {
    basedOn = List.copyOf(basedOn);
  }
}
