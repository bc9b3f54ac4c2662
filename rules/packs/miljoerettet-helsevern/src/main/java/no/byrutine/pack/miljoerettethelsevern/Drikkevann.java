package no.byrutine.pack.miljoerettethelsevern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.fhir.Period;
import no.byrutine.in.Facts;

/**
 * Readings of drinking water, each with the parameter that holds its limit on the day of the
 * sample. A limit that the pack lacks on that day is asked for.
 */
public final class Drikkevann implements Derivation.Sharing {

  private static final Set<String> STOFFER =
      Set.of(
          "vann-antimon",
          "vann-arsen",
          "vann-bly",
          "vann-kadmium",
          "vann-krom",
          "vann-kvikksoelv",
          "vann-nikkel",
          "vann-bromat",
          "vann-cyanid",
          "vann-benzen",
          "vann-bap",
          "vann-kobber",
          "vann-bor",
          "vann-fluorid",
          "vann-nitrat",
          "vann-nitritt",
          "vann-pfas4");

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context, Once once) {
    List<Object> derived = new ArrayList<>();
    Set<String> spurt = new HashSet<>();
    for (Maaleserie serie : Maalinger.serier(facts, parameters, once)) {
      Optional<String> stoff =
          serie.codes().concepts().stream().filter(STOFFER::contains).findFirst();
      if (stoff.isPresent() && !serie.paa("drikkevann")) {
        derived.add(new StoffUtenSted(stoff.get(), serie.sted(), List.of(serie)));
      } else if (stoff.isPresent()) {
        for (Lesing lesing : serie.lesinger()) {
          proeve(stoff.get(), serie.sted(), lesing, parameters, spurt, derived);
        }
      }
    }
    return derived;
  }

  private static void proeve(
      String stoff,
      String sted,
      Lesing lesing,
      InForce parameters,
      Set<String> spurt,
      List<Object> derived) {
    LocalDate dag = Vannarkiv.naar(lesing.observasjon()).toLocalDate();
    String grense = "drikkevann-grense-" + stoff.substring("vann-".length());
    boolean har =
        !stoff.equals("vann-pfas4")
            || parameters.value("drikkevann-pfas-har-grense", dag).isPresent();
    derived.add(
        new Drikkevannsproeve(
            stoff, sted, dag, lesing.verdi(), grense, har, List.of(lesing.observasjon())));
    if (har && spurt.add(grense + " " + dag)) {
      derived.addAll(parameters.facts(grense, new Period(dag, dag)));
    }
  }
}
