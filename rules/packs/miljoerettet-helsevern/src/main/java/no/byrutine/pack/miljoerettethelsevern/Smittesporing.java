package no.byrutine.pack.miljoerettethelsevern;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * An installation where somebody suspects legionellosis.
 *
 * @param proeve the first sample since the suspicion
 * @param renset the first cleaning since the suspicion
 * @param tilstand {@code proeve-mangler}, {@code renset-foer-proeve}, {@code rekkefoelge-ukjent} or
 *     {@code proevetatt}
 */
public record Smittesporing(
    String anlegg,
    LocalDate mistanke,
    @Nullable LocalDate proeve,
    @Nullable LocalDate renset,
    String tilstand,
    List<Object> basedOn)
    implements Derived {

  public Smittesporing {
    basedOn = List.copyOf(basedOn);
  }
}
