package no.byrutine.pack.miljoerettethelsevern;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Observation;
import no.byrutine.in.Facts;

/** The arithmetic of sound: levels by part of the day, Lden, zones, the quietest side of a home. */
public final class Stoeyberegning implements Derivation.Sharing {

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context, Once once) {
    Stedskart kart = Stedskart.of(facts);
    Stoeymaalinger maalinger = new Stoeymaalinger(parameters);
    Ldenberegninger ldener = new Ldenberegninger();
    for (Maaleserie serie : Maalinger.serier(facts, parameters, once)) {
      if (serie.is("stoeyparameter")) {
        for (Lesing lesing : serie.lesinger()) {
          maalinger.legg(serie.sted(), serie.codes(), lesing);
          ldener.legg(serie.sted(), serie.codes(), lesing);
        }
      }
    }
    List<Object> beregnet = ldener.alle();
    for (Object beregning : beregnet) {
      if (beregning instanceof Ldenberegning lden) {
        maalinger.legg(lden.sted(), somLden(), new Lesing(lden.lden(), forst(lden)));
      }
    }
    List<Stoeymaaling> alle = maalinger.alle(kart);
    List<Object> derived = new ArrayList<>(alle);
    derived.addAll(beregnet);
    derived.addAll(Sonetrinn.av(alle, parameters));
    derived.addAll(Stilleside.av(alle, kart));
    return derived;
  }

  private static Codes somLden() {
    return new Codes(List.of(), Set.of("lden", "stoeyparameter"));
  }

  /** The level of the day stands for the three: it has the source and the days of them all. */
  private static Observation forst(Ldenberegning lden) {
    return (Observation) lden.basedOn().get(0);
  }
}
