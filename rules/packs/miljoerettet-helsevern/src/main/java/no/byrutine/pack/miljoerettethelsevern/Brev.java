package no.byrutine.pack.miljoerettethelsevern;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Coded;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Communication;
import org.jspecify.annotations.Nullable;

/**
 * A letter or notice of a case.
 *
 * @param sak the reference of the case
 * @param sendt the day it was sent
 * @param mottatt the day it reached the one it was sent to; null when that is not known
 */
public record Brev(
    Codes codes,
    String sak,
    @Nullable LocalDate sendt,
    @Nullable LocalDate mottatt,
    Communication melding)
    implements Coded, Derived {

  @Override
  public List<Object> basedOn() {
    return List.of(melding);
  }
}
