package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one patient's will and competence to consent on the day (pbrl §§ 4-1 and 4-3).
 *
 * @param alder whole years; null when the day of birth is not known
 * @param mangler the last finding says that competence is lacking
 * @param begrunnet that finding has a reason and a day
 * @param nei the patient has said no, and has not said yes later
 * @param motstand the patient resists, or has said no
 * @param utenMotstand somebody has seen that the patient does not resist, and nothing says
 *     otherwise
 */
public record Samtykkestatus(
    String pasient,
    @Nullable BigDecimal alder,
    boolean mangler,
    boolean begrunnet,
    boolean nei,
    boolean motstand,
    boolean utenMotstand,
    List<Object> basedOn)
    implements Derived {

  public Samtykkestatus {
    basedOn = List.copyOf(basedOn);
  }

  /** Lacking competence, found in writing with a reason: all other patients decide themselves. */
  public boolean kompetansemangel() {
    return mangler && begrunnet;
  }

  /** Nobody has said whether the patient resists. */
  public boolean motstandUkjent() {
    return !motstand && !utenMotstand;
  }
}
