package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * How it stands with the line to a dispenser in use.
 *
 * @param minutter since it was last heard from; -1 when that is not known
 * @param feil whether the last report of its state says that something is wrong
 * @param besoek whether there was a visit after that, or one is to come
 * @param plan whether there is a plan for what to do when it fails
 */
public record Dispenserkontakt(
    String pasient,
    String dispenser,
    long minutter,
    boolean feil,
    boolean besoek,
    boolean plan,
    List<Object> basedOn)
    implements Derived {

  public Dispenserkontakt {
    basedOn = List.copyOf(basedOn);
  }

  /** Whether it has been silent for longer than the service has set. */
  public boolean stilleOver(Number frist) {
    return minutter > frist.longValue();
  }
}
