package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.DocumentReference;
import no.byrutine.in.Facts;

/** Holds the readings of sound in the rooms of barnehager and skoler up against the norms. */
public final class Romproever implements Derivation.Sharing {

  private static final String HOEYDE = "romhoeyde";

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context, Once once) {
    return new Gang(facts, parameters, once).derived();
  }

  /** One decision's work. */
  private static final class Gang {
    private final Stedskart kart;
    private final List<Maaleserie> serier;
    private final Map<String, BigDecimal> hoeyder = new HashMap<>();
    private final Set<String> dokumentert = new HashSet<>();
    private final Kampanjegrupper.Kart grupper;
    private final Romnormer normer;
    private final List<Romproeve> proever = new ArrayList<>();
    private final Map<Forbehold, List<Object>> forbehold = new LinkedHashMap<>();

    private record Forbehold(String anlegg, String parameter, String grunn) {}

    Gang(Facts facts, InForce parameters, Once once) {
      kart = Stedskart.of(facts);
      serier = Maalinger.serier(facts, parameters, once);
      grupper = new Kampanjegrupper.Kart(facts);
      normer = new Romnormer(parameters);
      facts.all(DocumentReference.class).stream()
          .filter(dokument -> dokument.is("barnehage-dokumentasjon"))
          .forEach(dokument -> dokumentert.addAll(dokument.related()));
    }

    List<Object> derived() {
      serier.stream()
          .filter(serie -> serie.is(HOEYDE))
          .forEach(serie -> hoeyder.put(serie.sted(), serie.laveste()));
      for (Maaleserie serie : serier) {
        for (String parameter : Romnormer.PARAMETERE) {
          if (serie.is(parameter)) {
            proeve(serie, parameter);
          }
        }
      }
      List<Object> derived = new ArrayList<>(proever);
      derived.addAll(Kampanje.av(proever));
      forbehold.forEach(
          (av, rom) ->
              derived.add(
                  new Romforbehold(av.anlegg(), av.parameter(), av.grunn(), rom.size(), rom)));
      return derived;
    }

    private void proeve(Maaleserie serie, String parameter) {
      Lesing lesing = Komponenter.hoeyest(serie.lesinger());
      Optional<Sted> sted = kart.sted(serie.sted());
      String anlegg = sted.map(Sted::anlegg).orElse(serie.sted());
      if (sted.isEmpty() || !Oppvekst.er(sted.get().konsepter())) {
        holdTilbake(new Forbehold(serie.sted(), parameter, "virksomhet"), lesing);
        return;
      }
      BigDecimal hoeyde =
          Komponenter.tall(lesing.observasjon(), HOEYDE, "m").orElse(hoeyder.get(serie.sted()));
      Romnormer.Svar svar = normer.norm(parameter, sted.get(), hoeyde);
      if (svar.norm() == null) {
        holdTilbake(new Forbehold(anlegg, parameter, svar.grunn()), lesing);
        return;
      }
      List<Object> basedOn = new ArrayList<>(List.of(lesing.observasjon()));
      basedOn.addAll(svar.tall());
      proever.add(
          new Romproeve(
              serie.sted(),
              anlegg,
              grupper.av(sted.get()),
              parameter,
              lesing.verdi(),
              svar.norm(),
              lesing.verdi().compareTo(svar.norm()) > 0,
              dokumentert.contains(anlegg) || dokumentert.contains(serie.sted()),
              basedOn));
    }

    private void holdTilbake(Forbehold av, Lesing lesing) {
      forbehold.computeIfAbsent(av, key -> new ArrayList<>()).add(lesing.observasjon());
    }
  }

  /** The values of a parameter, for the certainty of what follows from it. */
  static Optional<Parameter> tall(InForce parameters, String navn) {
    return parameters.value(navn).filter(parameter -> parameter.value() != null);
  }
}
