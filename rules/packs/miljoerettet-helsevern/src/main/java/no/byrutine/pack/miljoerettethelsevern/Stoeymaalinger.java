package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Observation;

/** Sorts the readings of sound by what their limits tell apart. */
final class Stoeymaalinger {

  /** What the readings of one {@link Stoeymaaling} have in common. */
  private record Noekkel(
      String sted,
      Codes parameter,
      String kilde,
      String opphav,
      Doegndel doegndel,
      Dagtype dagtype,
      boolean kart,
      boolean orienterende,
      boolean skjerpes,
      boolean ukorrigert,
      boolean vinduerLukket) {}

  private record Nivaa(BigDecimal maalt, BigDecimal korrigert, Observation maaling) {}

  private final Optional<Parameter> impulser;
  private final Optional<Parameter> skjerping;
  private final Map<Noekkel, List<Nivaa>> grupper = new LinkedHashMap<>();

  Stoeymaalinger(InForce parameters) {
    this.impulser = parameters.value("stoey-impulser-per-time");
    this.skjerping = parameters.value("stoey-skjerping");
  }

  void legg(String sted, Codes parameter, Lesing lesing) {
    Observation maaling = lesing.observasjon();
    Optional<BigDecimal> korreksjon = Stoeytillegg.tall(maaling, "tillegg-korreksjon");
    Noekkel noekkel =
        new Noekkel(
            sted,
            parameter,
            Stoeytillegg.kilde(maaling),
            maaling.focus() == null ? "" : maaling.focus(),
            Doegndel.av(maaling.at()),
            Stoeytillegg.dagtype(maaling),
            maaling.method().is("kart"),
            maaling.method().is("orienterende"),
            skjerpes(maaling),
            korreksjon.isEmpty() && Stoeytillegg.ja(maaling, "tillegg-ved-mikser"),
            Stoeytillegg.ja(maaling, "tillegg-vinduer-lukket"));
    BigDecimal korrigert = lesing.verdi().add(korreksjon.orElse(BigDecimal.ZERO));
    grupper
        .computeIfAbsent(noekkel, key -> new ArrayList<>())
        .add(new Nivaa(lesing.verdi(), korrigert, maaling));
  }

  private boolean skjerpes(Observation maaling) {
    return Stoeytillegg.ja(maaling, "tillegg-ren-tone")
        || impulser
            .map(Stoeytillegg::tall)
            .flatMap(
                grense ->
                    Stoeytillegg.tall(maaling, "tillegg-impulser-per-time")
                        .map(antall -> antall.compareTo(grense) > 0))
            .orElse(false);
  }

  List<Stoeymaaling> alle(Stedskart kart) {
    List<Stoeymaaling> alle = new ArrayList<>();
    grupper.forEach((noekkel, nivaaer) -> alle.add(maaling(noekkel, nivaaer, kart)));
    return alle;
  }

  private Stoeymaaling maaling(Noekkel noekkel, List<Nivaa> nivaaer, Stedskart kart) {
    Nivaa topp = nivaaer.stream().max(Comparator.comparing(Nivaa::korrigert)).orElseThrow();
    List<Object> grunnlag = new ArrayList<>(nivaaer.stream().map(Nivaa::maaling).toList());
    BigDecimal skjerpet = topp.korrigert();
    if (noekkel.skjerpes() && skjerping.isPresent()) {
      skjerpet = skjerpet.add(Stoeytillegg.tall(skjerping.get()));
      grunnlag.add(skjerping.get());
    }
    return new Stoeymaaling(
        medKilde(noekkel.parameter(), topp.maaling()),
        noekkel.sted(),
        kart.sted(noekkel.sted()).map(Sted::konsepter).orElse(Set.of()),
        noekkel.kilde(),
        noekkel.opphav(),
        noekkel.doegndel(),
        noekkel.dagtype(),
        noekkel.kart(),
        noekkel.orienterende(),
        noekkel.skjerpes(),
        noekkel.ukorrigert(),
        noekkel.vinduerLukket(),
        topp.maalt(),
        topp.korrigert(),
        skjerpet,
        grunnlag);
  }

  private static Codes medKilde(Codes parameter, Observation maaling) {
    Set<String> konsepter = new HashSet<>(parameter.concepts());
    konsepter.addAll(Stoeytillegg.svar(maaling, "tillegg-kilde").concepts());
    return new Codes(parameter.codings(), konsepter);
  }
}
