package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Coded;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.ServiceRequest;
import org.jspecify.annotations.Nullable;

/**
 * A decision in LAR, and what is known of the one who made it.
 *
 * @param fattet the day it was made; its first day, or else the day of this decision, when that was
 *     not said
 * @param gyldig whether it has been made and not withdrawn
 * @param lege whether a doctor made it
 * @param spesialist whether a doctor in the specialist service made it
 * @param overlatt whether a GP made it to whom the specialist service had left it for this patient
 * @param kjent whether enough is known to say that somebody may not have made it
 */
public record Larvedtak(
    ServiceRequest vedtak,
    LocalDate fattet,
    boolean gyldig,
    boolean lege,
    boolean spesialist,
    boolean overlatt,
    boolean kjent,
    List<Object> basedOn)
    implements Derived, Coded {

  @Override
  public Codes codes() {
    return vedtak.codes();
  }

  public String pasient() {
    return vedtak.subject();
  }

  /** Whether the one who made it may decide how LAR medicines are handed out (§ 7). */
  public boolean avRettBeslutter() {
    return spesialist || overlatt;
  }

  /** Whether it has been made by this day and holds on it. */
  public boolean gjelder(LocalDate dag) {
    return gyldig && !fattet.isAfter(dag) && vedtak.occurrence().contains(dag);
  }

  /** Whether it demands that the intake is observed; null when it does not say. */
  public @Nullable Boolean paasyn() {
    if (vedtak.detail().is("lar-paasyn")) {
      return true;
    }
    return vedtak.detail().is("lar-uten-paasyn") ? Boolean.FALSE : null;
  }
}
