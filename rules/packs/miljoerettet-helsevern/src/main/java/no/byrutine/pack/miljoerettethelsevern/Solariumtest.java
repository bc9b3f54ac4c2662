package no.byrutine.pack.miljoerettethelsevern;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * A test that somebody of the staff of a solarium passed.
 *
 * @param frist the last day that it is valid
 */
public record Solariumtest(
    String sted, LocalDate dag, LocalDate frist, boolean utloept, List<Object> basedOn)
    implements Derived {

  public Solariumtest {
    basedOn = List.copyOf(basedOn);
  }
}
