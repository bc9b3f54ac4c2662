package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.fhir.Observation;
import no.byrutine.in.Facts;

/** Which measurement of radon counts in each room, and why others do not. */
public final class Radonmaalinger implements Derivation.Sharing {

  private static final Comparator<Lesing> NYEST =
      Comparator.<Lesing, LocalDate>comparing(lesing -> lesing.observasjon().effective().end())
          .thenComparing(Lesing::verdi)
          .thenComparing(lesing -> lesing.observasjon().ref());

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context, Once once) {
    Stedskart kart = Stedskart.of(facts);
    Radonperiode krav = Radonperiode.of(parameters);
    List<Object> derived = new ArrayList<>();
    Set<String> medAarsmiddel = new HashSet<>();
    Set<String> maalteAnlegg = new HashSet<>();
    List<Maaleserie> korte = new ArrayList<>();
    for (Maaleserie serie : Maalinger.serier(facts, parameters, once)) {
      if (serie.is("radon-aar")) {
        kart.sted(serie.sted()).map(Sted::anlegg).ifPresent(maalteAnlegg::add);
        if (langtid(serie, krav, context, derived)) {
          medAarsmiddel.add(serie.sted());
        }
      } else if (serie.is("radon-korttid")) {
        korte.add(serie);
      }
    }
    facts.all(Observation.class).stream()
        .filter(maaling -> maaling.is("radon-aar") && maaling.bound() != null)
        .forEach(
            maaling -> kart.sted(maaling.subject()).map(Sted::anlegg).ifPresent(maalteAnlegg::add));
    korte.stream()
        .filter(serie -> !medAarsmiddel.contains(serie.sted()))
        .forEach(serie -> derived.add(forbehold(serie, serie.toppen(), "uten-langtid", List.of())));
    kart.alle().stream()
        .filter(sted -> sted.anlegg().equals(sted.sted()) && Oppvekst.er(sted.konsepter()))
        .filter(sted -> !maalteAnlegg.contains(sted.sted()))
        .forEach(sted -> derived.add(new Radonumaalt(sted.sted(), List.of(sted))));
    return derived;
  }

  /** Adds what the long measurements of a room show; whether they give an annual mean. */
  private static boolean langtid(
      Maaleserie serie, Radonperiode krav, Context context, List<Object> derived) {
    Optional<Lesing> gyldig =
        serie.lesinger().stream()
            .filter(lesing -> krav.feil(lesing.observasjon()).isEmpty())
            .max(NYEST);
    gyldig.ifPresent(lesing -> derived.add(rom(serie, lesing, context)));
    LocalDate fra =
        gyldig.map(lesing -> lesing.observasjon().effective().end()).orElse(LocalDate.MIN);
    serie.lesinger().stream()
        .filter(lesing -> lesing.observasjon().effective().end().isAfter(fra))
        .forEach(
            lesing ->
                krav.feil(lesing.observasjon())
                    .ifPresent(
                        grunn -> derived.add(forbehold(serie, lesing, grunn, krav.grunnlag()))));
    return gyldig.isPresent();
  }

  private static Radonrom rom(Maaleserie serie, Lesing lesing, Context context) {
    LocalDate slutt = lesing.observasjon().effective().end();
    return new Radonrom(
        serie.sted(),
        gruppe(serie.steder()),
        serie.steder(),
        lesing.verdi(),
        slutt,
        BigDecimal.valueOf(ChronoUnit.YEARS.between(slutt, context.on())),
        List.of(lesing.observasjon()));
  }

  private static Radonforbehold forbehold(
      Maaleserie serie, Lesing lesing, String grunn, List<Object> grunnlag) {
    Observation maaling = lesing.observasjon();
    List<Object> basedOn = new ArrayList<>(List.of(maaling));
    basedOn.addAll(grunnlag);
    return new Radonforbehold(serie.sted(), maaling.ref(), grunn, basedOn);
  }

  private static String gruppe(Set<String> steder) {
    if (Oppvekst.er(steder)) {
      return "oppvekst";
    }
    if (steder.contains("bolig-utleie")) {
      return "utleie";
    }
    if (steder.contains("bolig-eid")) {
      return "eid";
    }
    return steder.contains("arbeidsplass") ? "arbeid" : "ukjent";
  }
}
