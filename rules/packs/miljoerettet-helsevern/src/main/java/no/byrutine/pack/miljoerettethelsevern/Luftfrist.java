package no.byrutine.pack.miljoerettethelsevern;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * A time limit of the work with measures for the air of a place.
 *
 * @param hva {@code utredning}, {@code revisjon} or {@code status}
 * @param fra the day it runs from
 */
public record Luftfrist(
    String hva, String sted, LocalDate fra, LocalDate frist, boolean ute, List<Object> basedOn)
    implements Derived {

  public Luftfrist {
    basedOn = List.copyOf(basedOn);
  }
}
