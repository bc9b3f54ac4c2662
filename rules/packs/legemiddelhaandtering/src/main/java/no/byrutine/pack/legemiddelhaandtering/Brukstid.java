package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * How long a medicine may be used after it was opened or made ready.
 *
 * @param gruppe the concept that decides the time, or {@code produkttekst} when the maker says it
 * @param slag {@code anbrudd}, {@code insulin}, {@code opptrukket} or {@code ompakket}
 * @param fra when it was opened or made ready
 * @param frist the last moment of use by that time
 * @param overskredet the moment of the decision is after that
 * @param kreverKulde the time holds only for a medicine that is kept cold
 * @param kald it is kept in a fridge
 */
public record Brukstid(
    String legemiddel,
    String gruppe,
    String slag,
    OffsetDateTime fra,
    OffsetDateTime frist,
    boolean overskredet,
    boolean kreverKulde,
    boolean kald,
    List<Object> basedOn)
    implements Derived {

  public Brukstid {
    basedOn = List.copyOf(basedOn);
  }

  /** The day of {@code frist} in Norway. */
  public LocalDate dag() {
    return frist.toLocalDate();
  }

  /** The time of day of {@code frist} in Norway, as it is written. */
  public String klokka() {
    return "%02d.%02d".formatted(frist.getHour(), frist.getMinute());
  }
}
