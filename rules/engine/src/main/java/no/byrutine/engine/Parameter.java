package no.byrutine.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import no.byrutine.decision.Certainty;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Scalar;
import no.byrutine.fhir.Period;
import org.jspecify.annotations.Nullable;

/**
 * The value of a parameter in force on the decision's day, as a fact that a rule matches. Exactly
 * one of {@code value}, {@code kroner} and {@code choice} is set, by the parameter's unit.
 *
 * @param period the days the value holds for
 * @param published the day from which the value was known
 * @param basis where it stands
 * @param fresh whether it has been checked as lately as the pack promises
 * @param origin {@code pack}, or the name of the policy that set it
 */
public record Parameter(
    String name,
    @Nullable BigDecimal value,
    @Nullable Kroner kroner,
    @Nullable String choice,
    String unit,
    Period period,
    LocalDate published,
    String basis,
    Certainty certainty,
    boolean fresh,
    String origin) {

  /** One that holds for these days, with a value that nobody knows. */
  static Parameter unknown(String name, Period period) {
    return new Parameter(
        name, null, null, null, "", period, period.start(), "", Certainty.UNVERIFIED, false, "");
  }

  /** Whether the value holds on this day. */
  public boolean inForce(LocalDate day) {
    return period.contains(day);
  }

  /** The value, whichever kind it is. */
  public Scalar scalar() {
    if (kroner != null) {
      return kroner;
    }
    return value != null
        ? new Scalar.Decimal(value, unit)
        : new Scalar.Text(String.valueOf(choice));
  }
}
