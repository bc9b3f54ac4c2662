package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * The readings of one component at one place in one calendar year, held up against one number.
 *
 * @param stoff the parameter, with its averaging period
 * @param slag {@code grense}, {@code kriterium}, {@code terskel} or {@code maalsetting}
 * @param verdi the highest reading; for an annual mean the highest that was sent
 * @param grense the number, in the parameter's unit
 * @param antall how many readings are above it
 * @param tillatt how many may be; 0 when the number may never be passed
 * @param aarsmiddel whether the readings are annual means
 * @param nedre what the annual mean is at least, whatever was not measured; null when it is not
 *     known how much was
 * @param dekning how much of the year was measured, in per cent; null when that is not known
 */
public record Luftmaal(
    String stoff,
    String sted,
    int aar,
    String slag,
    BigDecimal verdi,
    BigDecimal grense,
    long antall,
    long tillatt,
    boolean aarsmiddel,
    @Nullable BigDecimal nedre,
    @Nullable BigDecimal dekning,
    List<Object> basedOn)
    implements Derived {

  public Luftmaal {
    basedOn = List.copyOf(basedOn);
  }

  /** Passed more often than allowed, or passed by an annual mean. */
  public boolean over() {
    return aarsmiddel ? verdi.compareTo(grense) > 0 : antall > tillatt;
  }

  /** Passed, whatever was not measured: a count can only grow. */
  public boolean sikkertOver() {
    return aarsmiddel ? nedre != null && nedre.compareTo(grense) > 0 : over();
  }
}
