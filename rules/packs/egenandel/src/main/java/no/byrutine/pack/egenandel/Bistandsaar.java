package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/** A calendar year with help at home. */
public record Bistandsaar(LocalDate nyttaar, List<Object> basedOn) implements Derived {

  /** When new tax data and a new basic amount count: § 10(5). */
  public LocalDate nesteNyttaar() {
    return nyttaar.plusYears(1);
  }
}
