package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.byrutine.engine.Derived;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;

/**
 * A level that reaches a zone of T-1442 by a number that nobody has confirmed. The name of the
 * number says what it is of: {@code t1442-havn-lden-gul}, {@code
 * t1442-industri-oevrig-lden-loerdag-gul}.
 *
 * @param roed whether it is the red zone; the yellow one otherwise
 * @param nivaa what was held up against the limit
 */
public record Sonetrinn(
    String sted,
    String kilde,
    String parameter,
    boolean roed,
    BigDecimal nivaa,
    BigDecimal grense,
    List<Object> basedOn)
    implements Derived {

  private static final String TALL = "t1442-";
  private static final List<String> PARAMETERE =
      List.of("lden", "levening", "lnight", "lafmax", "l5af", "l5as");

  public Sonetrinn {
    basedOn = List.copyOf(basedOn);
  }

  /** The highest zone that each level reaches. */
  static List<Sonetrinn> av(List<Stoeymaaling> maalinger, InForce parameters) {
    List<Sonetrinn> trinn = new ArrayList<>();
    for (Stoeymaaling maaling : maalinger) {
      for (String parameter : PARAMETERE) {
        if (maaling.is(parameter) && !maaling.kart()) {
          trinn(maaling, parameter, "roed", parameters)
              .or(() -> trinn(maaling, parameter, "gul", parameters))
              .ifPresent(trinn::add);
        }
      }
    }
    return trinn;
  }

  private static Optional<Sonetrinn> trinn(
      Stoeymaaling maaling, String parameter, String sone, InForce parameters) {
    String dager = maaling.loerdag() ? "-loerdag" : maaling.helligdag() ? "-helligdag" : "";
    String navn = TALL + maaling.kilde() + "-" + parameter;
    return tall(navn + dager + "-" + sone, parameters)
        .or(() -> tall(navn + "-" + sone, parameters))
        .filter(grense -> nivaa(maaling, parameter).compareTo(Stoeytillegg.tall(grense)) >= 0)
        .map(grense -> nytt(maaling, parameter, sone, grense));
  }

  private static Optional<Parameter> tall(String navn, InForce parameters) {
    return parameters.names().contains(navn) ? parameters.value(navn) : Optional.empty();
  }

  /** Impulses and pure tones make the limits of means stricter, not those of single peaks. */
  private static BigDecimal nivaa(Stoeymaaling maaling, String parameter) {
    return parameter.equals("lden") || parameter.equals("levening")
        ? maaling.skjerpet()
        : maaling.hoeyeste();
  }

  private static Sonetrinn nytt(
      Stoeymaaling maaling, String parameter, String sone, Parameter grense) {
    return new Sonetrinn(
        maaling.sted(),
        maaling.kilde(),
        parameter,
        sone.equals("roed"),
        nivaa(maaling, parameter),
        Stoeytillegg.tall(grense),
        List.of(maaling, grense));
  }
}
