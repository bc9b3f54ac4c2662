package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.MedicationAdministration;

/**
 * A dose of a medicine against tuberculosis that was given, in a treatment under observation.
 *
 * @param observatoer who saw it: {@code helsepersonell}, {@code annen}, or {@code ukjent}
 */
public record Dotinntak(
    MedicationAdministration inntak,
    String pasient,
    LocalDate dag,
    String observatoer,
    List<Object> basedOn)
    implements Derived {

  public Dotinntak {
    basedOn = List.copyOf(basedOn);
  }

  /** Whether health personnel saw it taken. */
  public boolean observertAvHelsepersonell() {
    return Boolean.TRUE.equals(inntak.observed()) && observatoer.equals("helsepersonell");
  }

  /** Whether it was seen on a screen. */
  public boolean video() {
    return inntak.channel().is("dot-video") || inntak.channel().is("dot-video-opptak");
  }
}
