package no.byrutine.pack.miljoerettethelsevern;

import java.util.ArrayList;
import java.util.List;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.in.Facts;

/**
 * Gathers the readings of the case by place and parameter, in the unit of the limits. A reading in
 * another unit is converted; one that cannot be converted, one of a parameter that the pack does
 * not know, and one that is only a bound and does not settle on which side of a limit it is, is
 * told of and is in no series. Every section uses it.
 */
public final class Maalinger implements Derivation.Sharing {

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context, Once once) {
    Gjennomgang alle = alle(facts, parameters, once);
    List<Object> derived = new ArrayList<>(alle.kart().alle());
    derived.addAll(alle.serier());
    derived.addAll(alle.utenfor());
    return derived;
  }

  /** The series of the case, for a derivation that computes more of them. */
  static List<Maaleserie> serier(Facts facts, InForce parameters, Once once) {
    return alle(facts, parameters, once).serier();
  }

  private static Gjennomgang alle(Facts facts, InForce parameters, Once once) {
    return once.of(Gjennomgang.class, () -> new Gjennomgang(facts, parameters));
  }
}
