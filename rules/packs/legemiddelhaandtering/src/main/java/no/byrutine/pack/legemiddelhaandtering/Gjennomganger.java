package no.byrutine.pack.legemiddelhaandtering;

import java.util.ArrayList;
import java.util.List;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.in.Facts;

/** Days and counts for samstemming and legemiddelgjennomgang, and for who may see the list. */
public final class Gjennomganger implements Derivation {

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    Legegjennomganger reviews = new Legegjennomganger(facts, parameters, context);
    List<Object> derived = new ArrayList<>(reviews.facts());
    derived.addAll(new Listeflyt(facts, context, reviews).facts());
    derived.addAll(new Multidose(facts, context, reviews).facts());
    derived.addAll(new Listetilgang(facts, context).facts());
    return derived;
  }
}
