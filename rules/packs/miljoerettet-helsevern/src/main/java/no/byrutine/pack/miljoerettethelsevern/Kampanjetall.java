package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * What the measured rooms show together: rooms and enterprises are counted apart, for an enterprise
 * has a deviation when one of its rooms has.
 *
 * @param gruppe {@code alle}, or whose the enterprises are, or what their buildings are
 * @param parameter the concept of the parameter, or samlet for all of them
 * @param romandel share of the rooms with a deviation, in per cent
 * @param andel share of the enterprises with at least one, in per cent
 */
public record Kampanjetall(
    String gruppe,
    String parameter,
    int rom,
    int romMedAvvik,
    BigDecimal romandel,
    int virksomheter,
    int virksomheterMedAvvik,
    BigDecimal andel,
    List<Object> basedOn)
    implements Derived {

  public Kampanjetall {
    basedOn = List.copyOf(basedOn);
  }
}
