package no.byrutine.pack.forsterketrehabilitering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * A vedtak on a stay.
 *
 * @param doegn the days it is granted for; null when it does not say
 * @param mottatt the day that the person got it; null when nobody has said
 * @param klagefrist the last day to complain; null when the day it was got is not known
 */
public record Vedtak(
    String ref,
    @Nullable BigDecimal doegn,
    @Nullable LocalDate mottatt,
    @Nullable LocalDate klagefrist,
    List<Object> basedOn)
    implements Derived {

  public Vedtak {
    basedOn = List.copyOf(basedOn);
  }
}
