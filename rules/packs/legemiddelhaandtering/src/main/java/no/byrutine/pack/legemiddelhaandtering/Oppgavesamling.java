package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.Task;
import org.jspecify.annotations.Nullable;

/** Puts the order, the dose and the moment of each task together. */
final class Oppgavesamling {

  private static final Set<String> INTENTS =
      Set.of("order", "original-order", "reflex-order", "filler-order", "instance-order");

  private final Utdelingssak sak;
  private final LocalDate dag;
  private final @Nullable OffsetDateTime naa;

  Oppgavesamling(Utdelingsgrunnlag grunnlag) {
    this.sak = grunnlag.sak();
    this.dag = grunnlag.dag();
    this.naa = grunnlag.naa();
  }

  Utdelingsoppgave samlet(Task task) {
    Optional<MedicationAdministration> named = sak.dose(task.focus());
    Optional<MedicationRequest> order =
        sak.ordinasjon(named.isPresent() ? named.get().request() : task.focus())
            .or(() -> task.basedOn().stream().flatMap(x -> sak.ordinasjon(x).stream()).findAny());
    Optional<MedicationAdministration> dose = named.or(() -> order.flatMap(this::planlagt));
    OffsetDateTime naar = naar(task, dose);
    LocalDate day = naar == null ? dag : Tider.dagen(naar);
    List<Object> basedOn = new ArrayList<>(List.of(task));
    order.ifPresent(basedOn::add);
    dose.ifPresent(basedOn::add);
    return new Utdelingsoppgave(
        task,
        order.orElse(null),
        dose.orElse(null),
        naar,
        order.filter(found -> gjelder(found, day)).isPresent(),
        order.filter(Utdelingsgrunnlag::behov).isPresent(),
        task.basedOn().stream().filter(one -> one.startsWith("CarePlan/")).findFirst().orElse(""),
        basedOn);
  }

  /** The one planned dose of the order; none when there are several to choose from. */
  private Optional<MedicationAdministration> planlagt(MedicationRequest order) {
    List<MedicationAdministration> planned =
        sak.doserAv(order.ref()).stream()
            .filter(dose -> dose.status().equals("in-progress"))
            .toList();
    return planned.size() == 1 ? Optional.of(planned.get(0)) : Optional.empty();
  }

  /** A dose that is not given yet cannot be given before now. */
  private @Nullable OffsetDateTime naar(Task task, Optional<MedicationAdministration> dose) {
    OffsetDateTime at = dose.map(MedicationAdministration::at).orElse(null);
    OffsetDateTime planned = at != null ? at : task.start();
    if (dose.filter(Doseregistrering::registrert).isPresent()) {
      return at;
    }
    if (planned == null || (naa != null && naa.isAfter(planned))) {
      return naa;
    }
    return planned;
  }

  private boolean gjelder(MedicationRequest order, LocalDate day) {
    return order.status().equals("active")
        && INTENTS.contains(order.intent())
        && Utdelingstider.gjelder(order, day)
        && sak.ordinasjoner().stream()
            .noneMatch(
                other ->
                    order.ref().equals(other.priorPrescription())
                        && (other.status().equals("active") || other.ref().equals(order.ref())));
  }
}
