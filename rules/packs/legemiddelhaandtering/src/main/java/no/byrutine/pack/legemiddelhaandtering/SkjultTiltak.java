package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Codes;
import org.jspecify.annotations.Nullable;

/**
 * A medicine that is to be given hidden, or in another way that goes round the patient's will.
 *
 * @param tiltak the Task or Observation that says so
 * @param ordinasjon the MedicationRequest; null when it is not known which
 * @param legemiddel the codes of the medicine; none when it is not known which
 */
public record SkjultTiltak(
    String tiltak,
    String pasient,
    @Nullable String ordinasjon,
    Codes legemiddel,
    List<Object> basedOn)
    implements Derived {

  public SkjultTiltak {
    basedOn = List.copyOf(basedOn);
  }
}
