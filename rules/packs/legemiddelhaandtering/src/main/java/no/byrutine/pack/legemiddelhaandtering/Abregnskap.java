package no.byrutine.pack.legemiddelhaandtering;

import java.util.ArrayList;
import java.util.List;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.in.Facts;

/** Sums and days for A and B medicines (legemiddelhåndteringsforskriften § 9). */
public final class Abregnskap implements Derivation {

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    List<Object> derived = new ArrayList<>(new Abuttak(facts, parameters, context).facts());
    derived.addAll(new Ablager(facts, context).facts());
    derived.addAll(new Abresepter(facts, parameters, context).facts());
    return derived;
  }
}
