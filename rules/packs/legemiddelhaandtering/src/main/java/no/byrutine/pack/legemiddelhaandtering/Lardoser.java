package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.byrutine.fhir.Dosage;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.MedicationDispense;
import no.byrutine.fhir.Medicinal;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.Quantity;
import no.byrutine.fhir.Resource;
import no.byrutine.fhir.Timing;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/**
 * Which days a confirmed dose of a LAR medicine covers. A dose that was given covers its day in
 * Norway. A hand-out covers the days that its dosage says; otherwise as many days as it has doses,
 * the day of the hand-out included, which is the fewer when one of them was taken there and then.
 */
final class Lardoser {

  private static final Set<String> PLANNED = Set.of("preparation", "in-progress", "on-hold");

  private final List<MedicationAdministration> given;
  private final List<MedicationDispense> dispenses;

  Lardoser(Facts facts) {
    this.given =
        facts.all(MedicationAdministration.class).stream()
            .filter(dose -> dose.is("lar-legemiddel") && dose.status().equals("completed"))
            .toList();
    this.dispenses =
        facts.all(MedicationDispense.class).stream()
            .filter(dispense -> dispense.is("lar-legemiddel"))
            .toList();
  }

  /** A dose that covers days, and the last of those days up to the one asked for. */
  record Cover(Resource source, LocalDate last) {}

  /** The doses given to a patient. */
  List<MedicationAdministration> given(String patient) {
    return given.stream().filter(dose -> dose.subject().equals(patient)).toList();
  }

  /** The last day before {@code day} that is covered, with what covers it. */
  Optional<Cover> lastBefore(String patient, LocalDate day) {
    return covers(patient, day.minusDays(1))
        .max(Comparator.comparing(Cover::last).thenComparing(cover -> cover.source().ref()));
  }

  /** What covers the day itself. */
  List<Object> on(String patient, LocalDate day) {
    return covers(patient, day)
        .filter(cover -> cover.last().equals(day))
        .map(cover -> (Object) cover.source())
        .toList();
  }

  /** Whether a dose that was handed out on an earlier day covers this one. */
  boolean takenHome(String patient, LocalDate day) {
    return handedOut(patient)
        .anyMatch(
            dispense -> {
              LocalDate out = Tider.dag(dispense.whenHandedOver());
              return out != null && out.isBefore(day) && days(dispense, out).contains(day);
            });
  }

  /** The hand-outs that are planned of an order. */
  List<MedicationDispense> planned(String order) {
    return dispenses.stream()
        .filter(dispense -> PLANNED.contains(dispense.status()))
        .filter(dispense -> dispense.authorizingPrescription().contains(order))
        .toList();
  }

  /** The planned hand-out with that name. */
  Optional<MedicationDispense> planned(@Nullable String ref, String patient) {
    return dispenses.stream()
        .filter(dispense -> dispense.ref().equals(ref) && dispense.subject().equals(patient))
        .filter(dispense -> PLANNED.contains(dispense.status()))
        .findFirst();
  }

  /** How many doses a hand-out has, one for each day; null when it does not say. */
  static @Nullable BigDecimal count(MedicationDispense dispense) {
    BigDecimal doses = in(dispense.quantity(), "{dose}");
    BigDecimal days = in(dispense.daysSupply(), "d");
    if (doses == null || days == null) {
      return doses == null ? days : doses;
    }
    return doses.max(days);
  }

  /** What was given or handed out last before a day. */
  Optional<Medicinal> latest(String patient, LocalDate day) {
    return lastBefore(patient, day).map(cover -> (Medicinal) cover.source());
  }

  static @Nullable LocalDate day(MedicationAdministration dose) {
    LocalDate moment = Tider.dag(dose.at());
    if (moment != null) {
      return moment;
    }
    Period days = dose.effective();
    return days.hasStart() && days.start().equals(days.end()) ? days.start() : null;
  }

  private Stream<Cover> covers(String patient, LocalDate upTo) {
    Stream<Cover> doses =
        given(patient).stream().flatMap(dose -> Stream.ofNullable(cover(dose, day(dose), upTo)));
    Stream<Cover> home =
        handedOut(patient).flatMap(dispense -> Stream.ofNullable(cover(dispense, upTo)));
    return Stream.concat(doses, home);
  }

  private static @Nullable Cover cover(Resource dose, @Nullable LocalDate day, LocalDate upTo) {
    return day == null || day.isAfter(upTo) ? null : new Cover(dose, day);
  }

  private static @Nullable Cover cover(MedicationDispense dispense, LocalDate upTo) {
    LocalDate out = Tider.dag(dispense.whenHandedOver());
    if (out == null) {
      return null;
    }
    Period days = days(dispense, out);
    if (days.start().isAfter(upTo) || out.isAfter(upTo)) {
      return null;
    }
    return new Cover(dispense, days.end().isAfter(upTo) ? upTo : days.end());
  }

  private Stream<MedicationDispense> handedOut(String patient) {
    return dispenses.stream()
        .filter(dispense -> dispense.subject().equals(patient))
        .filter(dispense -> dispense.status().equals("completed"));
  }

  private static Period days(MedicationDispense dispense, LocalDate out) {
    for (Dosage dosage : dispense.dosage()) {
      Timing timing = dosage.timing();
      if (timing != null && timing.bounds().hasStart() && timing.bounds().hasEnd()) {
        return timing.bounds();
      }
    }
    BigDecimal count = count(dispense);
    long days = count == null ? 1 : Math.max(1, count.longValue());
    return new Period(out, out.plusDays(days - 1));
  }

  private static @Nullable BigDecimal in(@Nullable Quantity quantity, String unit) {
    return quantity == null ? null : quantity.in(unit);
  }
}
