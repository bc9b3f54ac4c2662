package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.Observation;
import org.jspecify.annotations.Nullable;

/** How much fresh air the building regulation asks for in a room, by what it is used for. */
final class Luftkrav {

  private final InForce parameters;

  Luftkrav(InForce parameters) {
    this.parameters = parameters;
  }

  /** The lowest reading of the room held up against what it must be. */
  Luftmengde mengde(Maaleserie serie) {
    Lesing lesing = serie.bunnen();
    Observation maaling = lesing.observasjon();
    boolean bolig = serie.paa("bolig-utleie") || serie.paa("bolig-eid");
    List<Object> grunnlag = new ArrayList<>(List.of(maaling));
    BigDecimal krav =
        (bolig ? bolig(serie, maaling, grunnlag) : bygg(maaling, grunnlag)).orElse(null);
    return new Luftmengde(
        serie.sted(), bolig, lesing.verdi(), krav, under(lesing.verdi(), krav), grunnlag);
  }

  private static boolean under(BigDecimal maalt, @Nullable BigDecimal krav) {
    return krav != null && maalt.compareTo(krav) < 0;
  }

  /** For public buildings and workplaces: for the people, and for the floor. */
  private Optional<BigDecimal> bygg(Observation maaling, List<Object> grunnlag) {
    Boolean iBruk = Komponenter.svar(maaling, "rom-i-bruk");
    Optional<BigDecimal> areal = Komponenter.tall(maaling, "areal", "m2");
    if (iBruk == null || areal.isEmpty()) {
      return Optional.empty();
    }
    if (!iBruk) {
      return ganger(areal, "luft-bygg-ikke-i-bruk", grunnlag);
    }
    Optional<BigDecimal> gulv = ganger(areal, "luft-bygg-areal", grunnlag);
    Optional<BigDecimal> folk =
        ganger(Komponenter.tall(maaling, "personer", "1"), "luft-bygg-person", grunnlag);
    return gulv.flatMap(tall -> folk.map(tall::add));
  }

  /** For homes: for the beds of a bedroom, otherwise for the floor. */
  private Optional<BigDecimal> bolig(Maaleserie serie, Observation maaling, List<Object> grunnlag) {
    if (serie.paa("soverom")) {
      return ganger(
          Komponenter.tall(maaling, "sengeplasser", "1"), "luft-bolig-sengeplass", grunnlag);
    }
    return ganger(
        Komponenter.tall(maaling, "areal", "m2"),
        serie.paa("rom-ikke-varig-opphold") ? "luft-bolig-ikke-opphold" : "luft-bolig-areal",
        grunnlag);
  }

  private Optional<BigDecimal> ganger(
      Optional<BigDecimal> antall, String parameter, List<Object> grunnlag) {
    Optional<Parameter> tall = Romproever.tall(parameters, parameter);
    if (antall.isEmpty()) {
      return Optional.empty();
    }
    tall.ifPresent(grunnlag::add);
    return tall.map(Parameter::value).map(verdi -> verdi.multiply(antall.get()));
  }
}
