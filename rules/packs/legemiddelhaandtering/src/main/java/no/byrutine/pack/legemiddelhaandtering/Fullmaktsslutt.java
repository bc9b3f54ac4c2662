package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.PractitionerRole;

/**
 * A fullmakt that holds today and has a last day.
 *
 * @param dager whole days left; 0 on the last day
 */
public record Fullmaktsslutt(PractitionerRole fullmakt, BigDecimal dager) implements Derived {

  @Override
  public List<Object> basedOn() {
    return List.of(fullmakt);
  }
}
