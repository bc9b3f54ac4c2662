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
 * @param snartTom whether fewer days are left than the city warns at; false when it has not said
 */
public record Multidoserull(
    MedicationDispense rull,
    LocalDate siste,
    BigDecimal dagerIgjen,
    boolean nyRull,
    boolean snartTom,
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
