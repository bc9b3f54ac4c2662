package no.byrutine.pack.miljoerettethelsevern;

import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * What is known of damp and mould at a place.
 *
 * @param gruppe oppvekst, utleie, eid, or annet
 * @param tegn signs of damp were seen
 * @param sporetelling there is a count of mould spores
 * @param virkerUtenfor it affects others than those who live there; null when it was not said
 * @param leietaker the tenant's use is the cause; null when it was not said
 * @param kontaktet the landlord was asked to mend it; null when it was not said
 * @param rettet the landlord has mended it
 */
public record Fuktsted(
    String sted,
    String gruppe,
    boolean tegn,
    boolean sporetelling,
    @Nullable Boolean virkerUtenfor,
    @Nullable Boolean leietaker,
    @Nullable Boolean kontaktet,
    boolean rettet,
    List<Object> basedOn)
    implements Derived {

  public Fuktsted {
    basedOn = List.copyOf(basedOn);
  }
}
