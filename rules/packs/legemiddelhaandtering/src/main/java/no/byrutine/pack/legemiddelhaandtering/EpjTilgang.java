package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.PractitionerRole;

/**
 * An access to the record that holds today.
 *
 * @param fullmaktSlutt whether the holder has had a fullmakt and has none any more
 * @param stillingSlutt whether the holder has had an employment and has none any more
 */
public record EpjTilgang(
    PractitionerRole tilgang, boolean fullmaktSlutt, boolean stillingSlutt, List<Object> basedOn)
    implements Derived {

  /** Whether the access has a last day. */
  public boolean harSlutt() {
    return tilgang.period().hasEnd();
  }
}
