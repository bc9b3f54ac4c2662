package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.byrutine.engine.Context;
import no.byrutine.fhir.MedicationDispense;
import no.byrutine.fhir.Procedure;
import no.byrutine.fhir.Quantity;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/** The days before multidose starts, and before it runs again after a stay. */
final class Multidose {

  private final Facts given;
  private final LocalDate on;
  private final Legegjennomganger reviews;

  Multidose(Facts given, Context context, Legegjennomganger reviews) {
    this.given = given;
    this.on = context.on();
    this.reviews = reviews;
  }

  /** What follows for every patient. */
  List<Object> facts() {
    List<Object> facts = new ArrayList<>();
    for (Task task : given.all(Task.class)) {
      if (!Listeflyt.NOT_DONE.contains(task.status())) {
        if (task.is("multidose-oppstart")) {
          facts.add(start(task));
        } else if (task.is("utskriving-til-multidose")) {
          facts.add(covered(task));
        }
      }
    }
    return facts;
  }

  private Multidoseoppstart start(Task task) {
    LocalDate day = Listeflyt.day(task, on);
    LocalDate until = day.isBefore(on) ? day : on;
    Optional<Procedure> reconciled = reviews.lastReconciliation(task.subject(), until);
    String doctor = task.requester();
    Optional<Procedure> reviewed =
        doctor == null ? Optional.empty() : reviews.lastReviewBy(task.subject(), doctor, until);
    List<Object> basedOn = new ArrayList<>(List.of(task));
    reconciled.ifPresent(basedOn::add);
    reviewed.ifPresent(basedOn::add);
    return new Multidoseoppstart(
        task.subject(), day, days(reconciled, day), days(reviewed, day), basedOn);
  }

  private static @Nullable BigDecimal days(Optional<Procedure> done, LocalDate until) {
    return done.map(one -> BigDecimal.valueOf(Tider.dager(one.performed().start(), until)))
        .orElse(null);
  }

  private Multidosedekning covered(Task task) {
    LocalDate left = Listeflyt.day(task, on);
    List<MedicationDispense> handedOut =
        given.all(MedicationDispense.class).stream()
            .filter(one -> one.subject().equals(task.subject()))
            .filter(one -> one.status().equals("completed"))
            .filter(one -> left.equals(Tider.dag(one.whenHandedOver())))
            .toList();
    List<Object> basedOn = new ArrayList<>(List.of(task));
    basedOn.addAll(handedOut);
    Optional<LocalDate> delivery =
        given.all(Task.class).stream()
            .filter(one -> one.is("multidose-levering") && one.subject().equals(task.subject()))
            .filter(one -> !Listeflyt.NOT_DONE.contains(one.status()))
            .map(one -> Tider.dag(one.start()))
            .filter(day -> day != null && !day.isBefore(left))
            .min(Comparator.naturalOrder());
    return new Multidosedekning(
        task.subject(), left, coveredUntil(left, handedOut), delivery.orElse(null), basedOn);
  }

  /** The first day without, by the medicine that lasts shortest; null when one is not known. */
  private static @Nullable LocalDate coveredUntil(
      LocalDate left, List<MedicationDispense> handedOut) {
    LocalDate shortest = null;
    for (MedicationDispense one : handedOut) {
      Quantity supply = one.daysSupply();
      BigDecimal days = supply == null ? null : supply.in("d");
      if (days == null) {
        return null;
      }
      LocalDate until = left.plusDays(days.setScale(0, RoundingMode.FLOOR).intValueExact());
      shortest = shortest == null || until.isBefore(shortest) ? until : shortest;
    }
    return shortest;
  }
}
