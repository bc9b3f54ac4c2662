package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.byrutine.fhir.Medication;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.Medicinal;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;

/** The tasks to crush or open a medicine, beside the advice on it. */
record Knusekontroll(Facts given, LocalDate on) {

  Knuseoppdrag crushing(Task task) {
    List<Object> basedOn = new ArrayList<>(List.of(task));
    List<String> about = new ArrayList<>();
    List<Medicinal> medicines = new ArrayList<>();
    for (MedicationRequest order : given.all(MedicationRequest.class)) {
      if (order.ref().equals(task.focus())) {
        medicines.add(order);
        about.add(order.ref());
        basedOn.add(order);
        if (order.medication() != null) {
          about.add(order.medication());
        }
      }
    }
    List<Medication> products =
        given.all(Medication.class).stream()
            .filter(m -> m.ref().equals(task.focus()) || about.contains(m.ref()))
            .toList();
    products.forEach(product -> about.add(product.ref()));
    medicines.addAll(products);
    basedOn.addAll(products);
    Optional<Observation> advice =
        given.all(Observation.class).stream()
            .filter(o -> o.is("knuseraad") && Svar.SETTLED.contains(o.status()))
            .filter(o -> o.yes() != null && o.focus() != null && about.contains(o.focus()))
            .filter(o -> !o.effective().start().isAfter(on))
            .max(Svar.latest(o -> !Svar.yes(o)));
    advice.ifPresent(basedOn::add);
    return new Knuseoppdrag(
        task.ref(),
        products.stream().anyMatch(p -> p.form().is("knuses-ikke-uten-raad"))
            || medicines.stream().anyMatch(m -> m.is("cytotoksisk")),
        products.isEmpty() || products.stream().anyMatch(p -> p.form().codings().isEmpty()),
        advice.filter(Svar::yes).isPresent(),
        basedOn);
  }
}
