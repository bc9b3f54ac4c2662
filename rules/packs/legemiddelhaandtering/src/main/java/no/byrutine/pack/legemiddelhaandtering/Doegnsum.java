package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.decision.Scalar;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.MedicationRequest;

/**
 * The doses of one substance with the planned one, against the most that an order as needed allows.
 *
 * @param oppgave the name of the Task
 * @param egen whether the task is to give this very order
 * @param maks the most in the order's period, in {@code enhet}
 * @param kalender doses as needed on the calendar day, or in the period when it is not a day
 * @param rullende doses as needed in the rolling period that ends with the planned dose
 * @param medFaste the same, and the fixed doses of the substance
 */
public record Doegnsum(
    String oppgave,
    MedicationRequest ordinasjon,
    boolean egen,
    BigDecimal maks,
    BigDecimal kalender,
    BigDecimal rullende,
    BigDecimal medFaste,
    String enhet,
    List<Object> basedOn)
    implements Derived {

  public Doegnsum {
    basedOn = List.copyOf(basedOn);
  }

  /** Whether the order's maximum is passed however its period is counted. */
  public boolean over() {
    return egen && kalender.compareTo(maks) > 0;
  }

  /** Whether it is passed only when the period is counted back from the dose. */
  public boolean bareRullende() {
    return egen && !over() && rullende.compareTo(maks) > 0;
  }

  /** Whether it is passed only when fixed doses of the substance count. */
  public boolean bareMedFaste() {
    boolean alene = egen && rullende.compareTo(maks) > 0;
    return !alene && medFaste.compareTo(maks) > 0;
  }

  /** An amount of this sum, for the words of a finding. */
  public Scalar mengde(BigDecimal sum) {
    return new Scalar.Decimal(sum, enhet);
  }
}
