package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.QuestionnaireResponse;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;

/** Holds the readings of sound from construction work up against how long the work lasts. */
public final class Anleggsberegning implements Derivation.Sharing {

  private record Noekkel(String sted, Codes parameter, String arbeid, boolean helligdag) {}

  /** The work that readings name, by the name of its Task and of its building site. */
  private record Arbeider(Map<String, Task> arbeider, Set<String> eldre) {}

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context, Once once) {
    Stedskart kart = Stedskart.of(facts);
    Map<Noekkel, List<Lesing>> grupper = grupper(Maalinger.serier(facts, parameters, once));
    Arbeider arbeider = arbeider(facts);
    List<Object> derived = new ArrayList<>();
    grupper.forEach(
        (noekkel, lesinger) ->
            derived.add(anleggsstoey(noekkel, lesinger, arbeider, kart, parameters)));
    return derived;
  }

  private static Map<Noekkel, List<Lesing>> grupper(List<Maaleserie> serier) {
    Map<Noekkel, List<Lesing>> grupper = new LinkedHashMap<>();
    for (Maaleserie serie : serier) {
      for (Lesing lesing : serie.lesinger()) {
        if (Stoeytillegg.svar(lesing.observasjon(), "tillegg-kilde").is("kilde-bygg-anlegg")) {
          String arbeid = lesing.observasjon().focus();
          boolean helligdag = Stoeytillegg.dagtype(lesing.observasjon()) == Dagtype.HELLIGDAG;
          grupper
              .computeIfAbsent(
                  new Noekkel(serie.sted(), serie.codes(), arbeid == null ? "" : arbeid, helligdag),
                  key -> new ArrayList<>())
              .add(lesing);
        }
      }
    }
    return grupper;
  }

  private static Arbeider arbeider(Facts facts) {
    Map<String, Task> arbeider = new HashMap<>();
    facts.all(Task.class).stream()
        .filter(task -> task.codes().is("byggearbeid"))
        .forEach(
            task -> {
              arbeider.put(task.ref(), task);
              arbeider.merge(task.subject(), task, Anleggsberegning::lengst);
            });
    Set<String> eldre =
        facts.all(QuestionnaireResponse.class).stream()
            .filter(skjema -> skjema.codes().is("dispensasjonsvilkaar"))
            .filter(skjema -> skjema.answer("retningslinje").is("t1442-2016"))
            .flatMap(skjema -> Stream.ofNullable(skjema.subject()))
            .collect(Collectors.toSet());
    return new Arbeider(arbeider, eldre);
  }

  private static Task lengst(Task en, Task annen) {
    return en.restriction().end().isBefore(annen.restriction().end()) ? annen : en;
  }

  private static Anleggsstoey anleggsstoey(
      Noekkel noekkel,
      List<Lesing> lesinger,
      Arbeider arbeider,
      Stedskart kart,
      InForce parameters) {
    Task arbeid = arbeider.arbeider().get(noekkel.arbeid());
    Anleggsvarighet varighet =
        new Anleggsvarighet(arbeid == null ? Period.ALWAYS : arbeid.restriction(), parameters);
    BigDecimal hoeyeste =
        lesinger.stream().map(Lesing::verdi).max(Comparator.naturalOrder()).orElseThrow();
    boolean lempes = !noekkel.parameter().is("lpaeq-8h");
    boolean eldre =
        arbeider.eldre().contains(noekkel.arbeid())
            || (arbeid != null && arbeider.eldre().contains(arbeid.subject()));
    List<Parameter> lempning = lempes && !eldre ? varighet.lempning() : List.<Parameter>of();
    List<Parameter> skjerping = eldre ? varighet.skjerping() : List.<Parameter>of();
    List<Object> grunnlag = new ArrayList<>();
    lesinger.forEach(lesing -> grunnlag.add(lesing.observasjon()));
    if (arbeid != null) {
      grunnlag.add(arbeid);
    }
    grunnlag.addAll(lempning);
    grunnlag.addAll(skjerping);
    return new Anleggsstoey(
        noekkel.parameter(),
        noekkel.sted(),
        kart.sted(noekkel.sted()).map(Sted::konsepter).orElse(Set.of()),
        noekkel.arbeid(),
        noekkel.helligdag(),
        lempes,
        varighet.ukjent(),
        eldre,
        hoeyeste,
        hoeyeste.subtract(Anleggsvarighet.sum(lempning)),
        hoeyeste.add(Anleggsvarighet.sum(skjerping)),
        grunnlag);
  }
}
