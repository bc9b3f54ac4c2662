package no.byrutine.pack.miljoerettethelsevern;

import java.util.List;
import java.util.Set;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Coded;
import no.byrutine.fhir.Codes;
import org.jspecify.annotations.Nullable;

/**
 * What was last seen of one thing at one place.
 *
 * @param codes what was looked for
 * @param sted the place
 * @param steder what the place is, and what it is part of
 * @param sett whether it was seen; null when the answer is missing
 */
public record Innefunn(
    Codes codes, String sted, Set<String> steder, @Nullable Boolean sett, List<Object> basedOn)
    implements Coded, Derived {

  public Innefunn {
    steder = Set.copyOf(steder);
    basedOn = List.copyOf(basedOn);
  }

  /** Whether the place, or something it is part of, is what the pack calls {@code concept}. */
  public boolean paa(String concept) {
    return steder.contains(concept);
  }

  /** Whether the place belongs to a barnehage, a skole or an SFO. */
  public boolean oppvekst() {
    return Oppvekst.er(steder);
  }
}
