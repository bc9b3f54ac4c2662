package no.byrutine.pack.miljoerettethelsevern;

import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Observation;

/** A reading of a parameter that no rule of the pack knows: most often a misspelt code. */
public record UkjentParameter(Observation observasjon, String kode) implements Derived {

  @Override
  public List<Object> basedOn() {
    return List.of(observasjon);
  }
}
