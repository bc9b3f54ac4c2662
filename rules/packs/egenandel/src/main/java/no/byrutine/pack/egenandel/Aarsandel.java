package no.byrutine.pack.egenandel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Step;

/**
 * How large a part of the year's payment the days of one line are, and what the line came to.
 *
 * @param teller months, or days of a month
 * @param nevner how many of them the year is divided into
 * @param beloep what the line came to, after every rounding
 */
public record Aarsandel(
    Betalingsdager dager, String stadie, BigDecimal teller, BigDecimal nevner, Kroner beloep) {

  private static final BigDecimal MAANEDER = BigDecimal.valueOf(12);

  /** The part that whole months are. */
  public static Aarsandel hele(Betalingsdager dager, String stadie, Kroner beloep) {
    return new Aarsandel(
        dager, stadie, BigDecimal.valueOf(dager.dager().maaneder()), MAANEDER, beloep);
  }

  /**
   * The part that some days of a month are.
   *
   * @param antall how many days are paid for
   * @param divisor how many days the month was divided by
   */
  public static Aarsandel deler(
      Betalingsdager dager, String stadie, BigDecimal antall, BigDecimal divisor, Kroner beloep) {
    return new Aarsandel(dager, stadie, antall, divisor.multiply(MAANEDER), beloep);
  }

  public Periode periode() {
    return dager.periode();
  }

  public LocalDate fom() {
    return dager.fom();
  }

  public LocalDate tom() {
    return dager.dager().tom();
  }

  public String type() {
    return periode().type();
  }

  /** The price components of the line, from those of the whole year. */
  public List<Step> prisdeler(List<Step> aaret) {
    return Prisdeler.av(aaret.stream().map(this::andel).toList(), beloep);
  }

  private Step andel(Step del) {
    Map<String, Scalar> because = new LinkedHashMap<>();
    del.because().forEach((name, given) -> because.put(name, andel(given)));
    return new Step(del.text(), because, andel(del.result()));
  }

  private Scalar andel(Scalar aaret) {
    return aaret instanceof Kroner kroner
        ? new Kroner(kroner.amount().multiply(teller).divide(nevner, 2, RoundingMode.DOWN))
        : aaret;
  }
}
