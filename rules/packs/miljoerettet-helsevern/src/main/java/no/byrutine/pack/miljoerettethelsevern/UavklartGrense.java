package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Observation;

/**
 * A reading that says only that the value is below or above a number, when that does not settle on
 * which side of its limit it is.
 *
 * @param tegn FHIR's comparator
 * @param enhet as it was sent
 */
public record UavklartGrense(Observation observasjon, String tegn, BigDecimal tall, String enhet)
    implements Derived {

  @Override
  public List<Object> basedOn() {
    return List.of(observasjon);
  }
}
