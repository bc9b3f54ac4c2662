package no.byrutine.pack.miljoerettethelsevern;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * A kind of paper that an installation must have.
 *
 * @param dag when the last of them was made; null when there is none
 */
public record Anleggspapir(
    String anlegg, String slag, @Nullable LocalDate dag, List<Object> basedOn) implements Derived {

  public Anleggspapir {
    basedOn = List.copyOf(basedOn);
  }
}
