package no.byrutine.pack.forsterketrehabilitering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * A stay at the unit.
 *
 * @param doegn whole days from the first day to the last, or to the day of the decision
 * @param dagerInne whole days from the first day to the day of the decision, or to the last
 * @param avsluttet its last day has come
 */
public record Opphold(
    String ref,
    LocalDate start,
    @Nullable LocalDate slutt,
    BigDecimal doegn,
    BigDecimal dagerInne,
    boolean avsluttet,
    Set<String> maaltForSent,
    Set<String> etter,
    List<Object> basedOn)
    implements Derived {

  public Opphold {
    basedOn = List.copyOf(basedOn);
  }

  /** This was measured at the end of the stay. */
  public boolean maaltVedSlutt(String verktoy) {
    return etter.contains(verktoy);
  }

  /** More than a week has gone between two measurements, or since the last. */
  public boolean harHull(String verktoy) {
    return maaltForSent.contains(verktoy);
  }
}
