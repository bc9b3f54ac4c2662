package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * Somebody on a long stay in a sykehjem (legemiddelhåndteringsforskriften § 5a).
 *
 * @param doegn whole days since the stay began
 * @param gjennomgaatt whether a legemiddelgjennomgang with a doctor was done on that day or later
 */
public record Sykehjemsbeboer(
    String pasient,
    LocalDate innkomst,
    BigDecimal doegn,
    boolean gjennomgaatt,
    List<Object> basedOn)
    implements Derived {

  public Sykehjemsbeboer {
    basedOn = List.copyOf(basedOn);
  }
}
