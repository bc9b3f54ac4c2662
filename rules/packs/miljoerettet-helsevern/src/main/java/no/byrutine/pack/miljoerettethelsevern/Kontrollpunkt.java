package no.byrutine.pack.miljoerettethelsevern;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * A question that an inspection asks of a place, and how it was last answered.
 *
 * @param gruppe which list of questions it belongs to
 * @param sted the Location
 * @param spoersmaal the concept of the question; yes is what is asked for
 * @param ja the last answer is yes; false also when nobody has answered
 */
public record Kontrollpunkt(
    String gruppe,
    String sted,
    String spoersmaal,
    boolean besvart,
    boolean ja,
    List<Object> basedOn)
    implements Derived {

  public Kontrollpunkt {
    basedOn = List.copyOf(basedOn);
  }
}
