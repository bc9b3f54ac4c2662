package no.byrutine.pack.forsterketrehabilitering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * One Barthel index.
 *
 * @param poeng on the scale of 0 to 20; null when the scale is not known, or the number is on none
 * @param skalaUkjent the number could be of either scale
 * @param utenforSkala the number is on no scale
 * @param sum the sum of the ten items, on the scale of 0 to 20; null when they are not all there
 * @param egenrapportert the person answered
 */
public record Barthelmaaling(
    String ref,
    LocalDate dag,
    @Nullable BigDecimal poeng,
    boolean skalaUkjent,
    boolean utenforSkala,
    @Nullable BigDecimal sum,
    boolean egenrapportert,
    List<Object> basedOn)
    implements Derived {

  public Barthelmaaling {
    basedOn = List.copyOf(basedOn);
  }

  /** The items say something else than the total. */
  public boolean stemmerIkke() {
    BigDecimal total = poeng;
    BigDecimal items = sum;
    return total != null && items != null && total.compareTo(items) != 0;
  }

  /** A number that can be used. */
  public boolean brukbar() {
    return poeng != null && !stemmerIkke();
  }
}
