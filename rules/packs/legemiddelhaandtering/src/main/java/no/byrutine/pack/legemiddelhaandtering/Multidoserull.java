package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.MedicationDispense;

/**
 * A multidose roll in use.
 *
 * @param siste the last day that it covers
 * @param dagerIgjen days left after the decision's day
 * @param nyRull whether another roll reaches further
 */
public record Multidoserull(
    MedicationDispense rull,
    LocalDate siste,
    BigDecimal dagerIgjen,
    boolean nyRull,
    List<Object> basedOn)
    implements Derived {

  public Multidoserull {
    basedOn = List.copyOf(basedOn);
  }

  /** Whether the roll holds this order. */
  public boolean inneholder(String ordinasjon) {
    return rull.authorizingPrescription().contains(ordinasjon);
  }
}
