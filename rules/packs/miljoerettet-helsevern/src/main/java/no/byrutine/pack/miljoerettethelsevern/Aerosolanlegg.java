package no.byrutine.pack.miljoerettethelsevern;

import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Coded;
import no.byrutine.fhir.Codes;
import org.jspecify.annotations.Nullable;

/**
 * An installation that can spread Legionella by aerosol.
 *
 * @param anlegg the Device
 * @param omfang {@code omfattet}, {@code utenfor} or {@code ukjent}: in a private home only what
 *     reaches the surroundings is covered
 */
public record Aerosolanlegg(
    Codes codes, String anlegg, @Nullable String sted, String omfang, List<Object> basedOn)
    implements Coded, Derived {

  public Aerosolanlegg {
    basedOn = List.copyOf(basedOn);
  }
}
