package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Medication;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.Medicinal;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Resource;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/** The medicines that are to be given hidden. */
record Skjultetiltak(Facts given, LocalDate on) {

  List<SkjultTiltak> hidden() {
    Map<String, SkjultTiltak> hidden = new LinkedHashMap<>();
    for (Task task : given.all(Task.class)) {
      if (task.is("skjult-utdeling") && !Tvang.OVER.contains(task.status())) {
        hidden(task, task.subject(), task.focus(), hidden);
      }
    }
    for (Observation item : given.all(Observation.class)) {
      if (item.is("skjult-legemiddel")
          && Svar.SETTLED.contains(item.status())
          && Svar.yes(item)
          && item.effective().contains(on)) {
        hidden(item, item.subject(), item.focus(), hidden);
      }
    }
    return List.copyOf(hidden.values());
  }

  private void hidden(
      Resource says, String patient, @Nullable String focus, Map<String, SkjultTiltak> into) {
    Optional<MedicationRequest> order =
        given.all(MedicationRequest.class).stream().filter(o -> o.ref().equals(focus)).findFirst();
    Optional<? extends Medicinal> medicine =
        order.isPresent()
            ? order
            : given.all(Medication.class).stream().filter(m -> m.ref().equals(focus)).findFirst();
    List<Object> basedOn = new ArrayList<>(List.of(says));
    medicine.ifPresent(basedOn::add);
    into.putIfAbsent(
        medicine.isPresent() ? Objects.requireNonNullElse(focus, "") : says.ref(),
        new SkjultTiltak(
            says.ref(),
            patient,
            order.map(MedicationRequest::ref).orElse(null),
            medicine.map(Medicinal::codes).orElse(Codes.NONE),
            basedOn));
  }
}
