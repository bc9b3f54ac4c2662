package no.byrutine.pack.miljoerettethelsevern;

import java.util.List;
import no.byrutine.engine.Derived;

/** Levels of parts of the day from which no Lden can be computed, since another part is missing. */
public record UfullstendigLden(String sted, String kilde, String mangler, List<Object> basedOn)
    implements Derived {

  public UfullstendigLden {
    basedOn = List.copyOf(basedOn);
  }
}
