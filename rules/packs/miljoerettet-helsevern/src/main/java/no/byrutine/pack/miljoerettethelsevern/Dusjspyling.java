package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * How a shower system was last flushed with hot water.
 *
 * @param dag null when it was never flushed
 * @param god hot enough for long enough
 * @param stillstandSlutt the last day of the last standstill
 * @param spyltEtterpaa a good flush since then
 */
public record Dusjspyling(
    String anlegg,
    @Nullable LocalDate dag,
    @Nullable BigDecimal temperatur,
    @Nullable BigDecimal minutter,
    boolean god,
    @Nullable LocalDate stillstandSlutt,
    boolean spyltEtterpaa,
    List<Object> basedOn)
    implements Derived {

  public Dusjspyling {
    basedOn = List.copyOf(basedOn);
  }
}
