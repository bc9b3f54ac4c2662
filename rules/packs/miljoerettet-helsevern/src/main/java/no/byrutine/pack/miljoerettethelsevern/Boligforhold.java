package no.byrutine.pack.miljoerettethelsevern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.QuestionnaireResponse;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/** Damp, cold, smell and light, gathered by place. */
public final class Boligforhold implements Derivation.Sharing {

  private static final List<String> TEGN =
      List.of("fukt-vedvarende", "synlig-mugg", "mugglukt", "hyppig-kondens", "gammel-fuktskade");
  private static final Map<String, String> PLAGER = Map.of("luktplage", "lukt", "lysplage", "lys");

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context, Once once) {
    return new Gang(facts).derived(Maalinger.serier(facts, parameters, once));
  }

  /** One decision's work. */
  private static final class Gang {
    private final Facts facts;
    private final Stedskart kart;
    private final List<Innefunn> funn;
    private final Map<String, QuestionnaireResponse> bolig = new HashMap<>();
    private final Map<String, QuestionnaireResponse> helsefaglig = new HashMap<>();

    Gang(Facts facts) {
      this.facts = facts;
      kart = Stedskart.of(facts);
      funn = Innefunnene.alle(facts, kart);
      for (QuestionnaireResponse skjema : facts.all(QuestionnaireResponse.class)) {
        if (skjema.subject() != null && skjema.is("bolig-skjema")) {
          bolig.merge(skjema.subject(), skjema, Gang::sist);
        } else if (skjema.subject() != null && skjema.is("bolig-helsefaglig")) {
          helsefaglig.merge(skjema.subject(), skjema, Gang::sist);
        }
      }
    }

    private static QuestionnaireResponse sist(QuestionnaireResponse en, QuestionnaireResponse to) {
      if (en.authored() == null || to.authored() == null || en.authored().equals(to.authored())) {
        return en.ref().compareTo(to.ref()) < 0 ? en : to;
      }
      return en.authored().isAfter(to.authored()) ? en : to;
    }

    List<Object> derived(List<Maaleserie> serier) {
      List<Object> derived = new ArrayList<>(fukt());
      derived.addAll(plager());
      serier.stream()
          .filter(serie -> serie.is("romtemperatur"))
          .filter(serie -> serie.paa("bolig-utleie") || serie.paa("bolig-eid"))
          .forEach(serie -> varme(serie, derived));
      return derived;
    }

    private List<Fuktsted> fukt() {
      Map<String, List<Object>> steder = new LinkedHashMap<>();
      for (Innefunn sett : funn) {
        if (Boolean.TRUE.equals(sett.sett()) && TEGN.stream().anyMatch(sett::is)) {
          steder.computeIfAbsent(sett.sted(), key -> new ArrayList<>()).add(sett);
        }
      }
      Map<String, List<Object>> talt = new LinkedHashMap<>();
      for (Observation maaling : facts.all(Observation.class)) {
        if (maaling.is("muggsporer")) {
          talt.computeIfAbsent(maaling.subject(), key -> new ArrayList<>()).add(maaling);
        }
      }
      List<Fuktsted> fukt = new ArrayList<>();
      steder.forEach((sted, tegn) -> fukt.add(fuktsted(sted, true, talt.containsKey(sted), tegn)));
      talt.forEach(
          (sted, telling) -> {
            if (!steder.containsKey(sted)) {
              fukt.add(fuktsted(sted, false, true, telling));
            }
          });
      return fukt;
    }

    private Fuktsted fuktsted(String sted, boolean tegn, boolean sporer, List<Object> basedOn) {
      Set<String> hva = kart.sted(sted).map(Sted::konsepter).orElse(Set.of());
      QuestionnaireResponse skjema = skjema(bolig, sted);
      List<Object> grunnlag = new ArrayList<>(basedOn);
      if (skjema != null) {
        grunnlag.add(skjema);
      }
      return new Fuktsted(
          sted,
          gruppe(hva),
          tegn,
          sporer,
          skjema == null ? null : Skjemasvar.svar(skjema, "virker-utenfor-boligen"),
          skjema == null ? null : Skjemasvar.svar(skjema, "leietaker-er-aarsak"),
          skjema == null ? null : Skjemasvar.svar(skjema, "utleier-kontaktet"),
          skjema != null && skjema.yes("utleier-har-rettet"),
          grunnlag);
    }

    /** The form of the place, or of the home that the room lies in. */
    private @Nullable QuestionnaireResponse skjema(
        Map<String, QuestionnaireResponse> skjemaer, String sted) {
      QuestionnaireResponse her = skjemaer.get(sted);
      return her != null ? her : kart.sted(sted).map(Sted::anlegg).map(skjemaer::get).orElse(null);
    }

    private List<Plagested> plager() {
      record Noekkel(String sted, String plage) {}
      Map<Noekkel, List<Object>> plager = new LinkedHashMap<>();
      for (Observation sett : facts.all(Observation.class)) {
        PLAGER.forEach(
            (funnet, plage) -> {
              if (Boolean.TRUE.equals(sett.yes()) && sett.is(funnet)) {
                plager
                    .computeIfAbsent(new Noekkel(sett.subject(), plage), key -> new ArrayList<>())
                    .add(sett);
              }
            });
      }
      List<Plagested> steder = new ArrayList<>();
      plager.forEach((av, sett) -> steder.add(plagested(av.sted(), av.plage(), sett)));
      return steder;
    }

    private Plagested plagested(String sted, String plage, List<Object> sett) {
      QuestionnaireResponse vurdering = skjema(helsefaglig, sted);
      List<Object> grunnlag = new ArrayList<>(sett);
      if (vurdering != null) {
        grunnlag.add(vurdering);
      }
      return new Plagested(
          sted,
          plage,
          (int) sett.stream().map(it -> ((Observation) it).effective().start()).distinct().count(),
          vurdering == null ? null : Skjemasvar.svar(vurdering, "helsemessig-ulempe"),
          kart.sted(sted).map(it -> it.er("tillatelsespliktig-anlegg")).orElse(false),
          grunnlag);
    }

    private static void varme(Maaleserie serie, List<Object> derived) {
      List<Lesing> medVarme =
          serie.lesinger().stream()
              .filter(lesing -> Komponenter.ja(lesing.observasjon(), "oppvarming-paa"))
              .toList();
      if (medVarme.isEmpty()) {
        return;
      }
      Lesing varmest = Komponenter.hoeyest(medVarme);
      derived.add(
          new Boligvarme(
              serie.sted(),
              serie.paa("bolig-utleie"),
              varmest.verdi(),
              medVarme.stream().map(Inneluft::dag).distinct().count() > 1,
              List.of(varmest.observasjon())));
    }

    private static String gruppe(Set<String> hva) {
      if (Oppvekst.er(hva)) {
        return "oppvekst";
      }
      if (hva.contains("bolig-utleie")) {
        return "utleie";
      }
      return hva.contains("bolig-eid") ? "eid" : "annet";
    }
  }
}
