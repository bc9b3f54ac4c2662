package no.byrutine.pack.egenandel;

import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Observation;

/** Every amount that was sent, preliminary and final. */
public record Oekonomiposter(List<Observation> alle) implements Derived {

  @Override
  public List<Object> basedOn() {
    return List.copyOf(alle);
  }
}
