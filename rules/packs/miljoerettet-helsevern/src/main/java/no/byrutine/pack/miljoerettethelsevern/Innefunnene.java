package no.byrutine.pack.miljoerettethelsevern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Observation;
import no.byrutine.in.Facts;

/** What was seen at the places, the last answer for each place and thing. */
public final class Innefunnene implements Derivation {

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    return List.copyOf(alle(facts, Stedskart.of(facts)));
  }

  /** The answers, for a derivation that needs them. */
  static List<Innefunn> alle(Facts facts, Stedskart kart) {
    record Noekkel(String sted, Codes codes) {}
    Map<Noekkel, Observation> sist = new LinkedHashMap<>();
    for (Observation sett : facts.all(Observation.class)) {
      if (sett.is("mhv-funn") && sett.answer().codings().isEmpty()) {
        sist.merge(new Noekkel(sett.subject(), sett.codes()), sett, Innefunnene::siste);
      }
    }
    List<Innefunn> funn = new ArrayList<>();
    sist.forEach(
        (noekkel, sett) ->
            funn.add(
                new Innefunn(
                    noekkel.codes(),
                    noekkel.sted(),
                    kart.sted(noekkel.sted()).map(Sted::konsepter).orElse(Set.of()),
                    sett.yes(),
                    List.of(sett))));
    return funn;
  }

  /** The later of two; on the same day what was seen counts more than what was not. */
  private static Observation siste(Observation en, Observation annen) {
    LocalDate foerste = en.effective().start();
    LocalDate andre = annen.effective().start();
    if (!foerste.equals(andre)) {
      return foerste.isAfter(andre) ? en : annen;
    }
    if (Boolean.TRUE.equals(en.yes()) != Boolean.TRUE.equals(annen.yes())) {
      return Boolean.TRUE.equals(en.yes()) ? en : annen;
    }
    return en.ref().compareTo(annen.ref()) < 0 ? en : annen;
  }
}
