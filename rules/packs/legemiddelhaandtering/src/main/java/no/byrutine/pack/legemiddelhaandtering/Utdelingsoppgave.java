package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import no.byrutine.decision.Scalar;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.Quantity;
import no.byrutine.fhir.Task;
import org.jspecify.annotations.Nullable;

/**
 * A task of making ready or handing out, with what belongs to it.
 *
 * @param ordinasjon the order; null when none was found
 * @param dose the administration that is planned or recorded by the task; null when none was found
 * @param naar the moment of the dose: its own, or the task's planned one, or that of the decision
 * @param gjelder whether the order holds at that moment
 * @param behov whether the order is as needed
 * @param prosedyre the standing procedure that the task names; empty when it names none
 */
public record Utdelingsoppgave(
    Task oppgave,
    @Nullable MedicationRequest ordinasjon,
    @Nullable MedicationAdministration dose,
    @Nullable OffsetDateTime naar,
    boolean gjelder,
    boolean behov,
    String prosedyre,
    List<Object> basedOn)
    implements Derived {

  public Utdelingsoppgave {
    basedOn = List.copyOf(basedOn);
  }

  /** The name of the task. */
  public String ref() {
    return oppgave.ref();
  }

  /** The name of the order; empty when there is none. */
  public String ordinasjonsref() {
    return ordinasjon == null ? "" : ordinasjon.ref();
  }

  /** The name of the administration; empty when there is none. */
  public String doseref() {
    return dose == null ? "" : dose.ref();
  }

  /** The day of the dose in Norway; null when its moment is not known. */
  public @Nullable LocalDate dag() {
    return Tider.dag(naar);
  }

  /** Whether the order is as needed at any time of day: one for the night is for the night only. */
  public boolean naarSomHelst() {
    return behov && ordinasjon != null && !Utdelingstider.sierTid(ordinasjon);
  }

  /** Whether the dose is recorded as given. */
  public boolean gitt() {
    return dose != null && dose.status().equals("completed");
  }

  /** Whether the task is to make ready, so that the control of one's own work is due. */
  public boolean istandgjoering() {
    return oppgave.is("istandgjoere") || oppgave.is("injeksjon");
  }

  /** The dose that is planned, for the words of a finding. */
  public Scalar planlagtDose() {
    return mengde(dose == null ? null : dose.dose());
  }

  /** The amount with its unit, for the words of a finding. */
  static Scalar mengde(@Nullable Quantity mengde) {
    if (mengde == null) {
      return new Scalar.Text("ikke-oppgitt");
    }
    String unit = mengde.unit();
    return new Scalar.Decimal(mengde.value(), unit == null ? "" : unit);
  }
}
