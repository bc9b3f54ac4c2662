package no.byrutine.pack.miljoerettethelsevern;

import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * One point of the checklist of a visit to a barnehage, skole or SFO.
 *
 * @param punkt the linkId
 * @param iOrden the answer; null when the point was not answered
 */
public record Barnehagepunkt(
    String sted, String punkt, @Nullable Boolean iOrden, List<Object> basedOn) implements Derived {

  public Barnehagepunkt {
    basedOn = List.copyOf(basedOn);
  }
}
