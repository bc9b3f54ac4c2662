package no.byrutine.pack.miljoerettethelsevern;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be done again and again with an installation.
 *
 * @param hva {@code proeve} or {@code vurdering}
 * @param siste the last time; null when it was never done
 * @param frist the last day to do it again
 * @param unntatt a paper says that it need not be repeated
 */
public record Anleggsfrist(
    String hva,
    String anlegg,
    @Nullable LocalDate siste,
    @Nullable LocalDate frist,
    boolean forfalt,
    boolean unntatt,
    List<Object> basedOn)
    implements Derived {

  public Anleggsfrist {
    basedOn = List.copyOf(basedOn);
  }
}
