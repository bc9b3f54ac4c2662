package no.byrutine.pack.miljoerettethelsevern;

import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Observation;

/** A reading in a unit that cannot be converted to the one its parameter is held up against. */
public record UkjentEnhet(Observation observasjon, String enhet, String forventet)
    implements Derived {

  @Override
  public List<Object> basedOn() {
    return List.of(observasjon);
  }
}
