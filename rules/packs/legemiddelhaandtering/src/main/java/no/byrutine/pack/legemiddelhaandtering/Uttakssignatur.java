package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * Who signed for a withdrawal.
 *
 * @param antall how many signatures there are
 * @param ukjent whether one of them is by somebody who was not sent
 * @param samme whether two are by one person, whatever the roles
 */
public record Uttakssignatur(
    String vare, BigDecimal antall, boolean ukjent, boolean samme, List<Object> basedOn)
    implements Derived {

  public Uttakssignatur {
    basedOn = List.copyOf(basedOn);
  }

  /** Whether two different persons are known to have signed. */
  public boolean forskjellige() {
    return antall.compareTo(BigDecimal.ONE) > 0 && !ukjent && !samme;
  }
}
