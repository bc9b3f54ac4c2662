package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.MedicationRequest;
import org.jspecify.annotations.Nullable;

/**
 * An active order of a medicine against tuberculosis, in a treatment under observation.
 *
 * @param spesialist whether who ordered it is known to be a specialist in lung diseases, infections
 *     or children
 * @param forskriverUkjent whether it is not known who ordered it, or what they are
 * @param hyppighet {@code daglig}, {@code tre-ganger-i-uken}, {@code annen} or {@code ukjent}
 * @param medMat whether it is to be taken with or after food
 * @param dag the first day of the order; null when that was not said
 * @param start the first day of the treatment; null when that was not said
 */
public record Dotordinasjon(
    MedicationRequest ordinasjon,
    String pasient,
    boolean spesialist,
    boolean forskriverUkjent,
    String hyppighet,
    boolean medMat,
    @Nullable LocalDate dag,
    @Nullable LocalDate start,
    List<Object> basedOn)
    implements Derived {

  public Dotordinasjon {
    basedOn = List.copyOf(basedOn);
  }

  /** Whether this order begins so many months into the treatment, or later. False if not known. */
  public boolean etterMaaneder(Number maaneder) {
    return dag != null && start != null && !dag.isBefore(start.plusMonths(maaneder.longValue()));
  }
}
