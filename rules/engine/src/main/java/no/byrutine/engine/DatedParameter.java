package no.byrutine.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import no.byrutine.decision.Kroner;
import no.byrutine.fhir.Period;
import org.jspecify.annotations.Nullable;

/**
 * One of several values of a parameter, for rules that look at other days than the decision's own:
 * {@code DatedParameter( name == "grunnbeloep", inForce($dag), $g : kroner )}. A pack's derivation
 * says which ones are needed.
 */
public record DatedParameter(Parameter parameter) {

  public String name() {
    return parameter.name();
  }

  public @Nullable BigDecimal value() {
    return parameter.value();
  }

  public @Nullable Kroner kroner() {
    return parameter.kroner();
  }

  public Period period() {
    return parameter.period();
  }

  public boolean inForce(LocalDate day) {
    return parameter.inForce(day);
  }
}
