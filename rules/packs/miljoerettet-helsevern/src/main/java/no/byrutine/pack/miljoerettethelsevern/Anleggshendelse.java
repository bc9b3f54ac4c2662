package no.byrutine.pack.miljoerettethelsevern;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * Something that happened to an installation after the last notification of it.
 *
 * @param hva the concept of what happened
 */
public record Anleggshendelse(String hva, String anlegg, LocalDate dag, List<Object> basedOn)
    implements Derived {

  public Anleggshendelse {
    basedOn = List.copyOf(basedOn);
  }
}
