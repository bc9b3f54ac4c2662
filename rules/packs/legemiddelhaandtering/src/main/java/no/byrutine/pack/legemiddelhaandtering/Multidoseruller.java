package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.MedicationDispense;
import org.jspecify.annotations.Nullable;

/** How long the rolls of the multidose last. */
final class Multidoseruller {

  private final Utdelingssak sak;
  private final InForce parameters;
  private final LocalDate dag;

  Multidoseruller(Utdelingsgrunnlag grunnlag) {
    this.sak = grunnlag.sak();
    this.parameters = grunnlag.parameters();
    this.dag = grunnlag.dag();
  }

  /** The rolls of the case. */
  List<MedicationDispense> alle() {
    return sak.all(MedicationDispense.class).stream()
        .filter(dispense -> dispense.dispenseType().is("utdeling-multidose"))
        .toList();
  }

  /** What is left of a roll; empty when it is used up, or its last day is not known. */
  Optional<Multidoserull> rull(MedicationDispense roll) {
    LocalDate last = siste(roll);
    if (last == null || last.isBefore(dag)) {
      return Optional.empty();
    }
    boolean next =
        alle().stream()
            .filter(other -> other.subject().equals(roll.subject()))
            .map(this::siste)
            .anyMatch(day -> day != null && day.isAfter(last));
    BigDecimal left = BigDecimal.valueOf(Tider.dager(dag, last));
    Optional<Parameter> limit = parameters.value("multidose-varsel-dager");
    boolean soon = limit.map(Parameter::value).filter(days -> left.compareTo(days) < 0).isPresent();
    List<Object> basedOn = new ArrayList<>(List.of(roll));
    limit.ifPresent(basedOn::add);
    if (roll.daysSupply() == null) {
      parameters.value("multidose-dager").ifPresent(basedOn::add);
    }
    return Optional.of(new Multidoserull(roll, last, left, next, soon, basedOn));
  }

  /** The last day of a roll that covers whole days from the one that it was handed over. */
  private @Nullable LocalDate siste(MedicationDispense roll) {
    LocalDate first = Tider.dag(roll.whenHandedOver());
    Optional<BigDecimal> days =
        Optional.ofNullable(roll.daysSupply())
            .map(supply -> supply.in("d"))
            .or(() -> parameters.value("multidose-dager").map(Parameter::value));
    return first == null || days.isEmpty() ? null : first.plusDays(days.get().longValue() - 1);
  }
}
