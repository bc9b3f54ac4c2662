package no.byrutine.pack.legemiddelhaandtering;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import no.byrutine.fhir.Dosage;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.Timing;
import org.jspecify.annotations.Nullable;

/** How often and on which days an order in a treatment under observation is for. */
final class Dotordinasjoner {

  private static final int TIMES_A_WEEK = 3;
  private static final Duration WEEK = Duration.ofDays(7);

  private Dotordinasjoner() {}

  static @Nullable LocalDate firstDay(MedicationRequest order) {
    Period days = days(order);
    return days.hasStart() ? days.start() : order.authoredOn();
  }

  static String frequency(MedicationRequest order) {
    if (order.dosage().size() != 1 || order.dosage().get(0).timing() == null) {
      return "ukjent";
    }
    Timing timing = order.dosage().get(0).timing();
    if (timing.dayOfWeek().size() == TIMES_A_WEEK
        || (Integer.valueOf(TIMES_A_WEEK).equals(timing.frequency())
            && WEEK.equals(timing.period()))) {
      return "tre-ganger-i-uken";
    }
    if (timing.dayOfWeek().isEmpty() && Integer.valueOf(1).equals(timing.daily())) {
      return "daglig";
    }
    return timing.daily() == null && timing.period() == null && timing.dayOfWeek().isEmpty()
        ? "ukjent"
        : "annen";
  }

  /** The days that an order is for: those of its timing. */
  static Period days(MedicationRequest order) {
    return order.dosage().stream()
        .map(Dosage::timing)
        .filter(Objects::nonNull)
        .map(Timing::bounds)
        .findFirst()
        .orElse(Period.ALWAYS);
  }

  /** Whether the order was to be followed that day: a past one only if it says its days. */
  static boolean isFor(MedicationRequest order, LocalDate day) {
    Period days = days(order);
    if (!days.contains(day)) {
      return false;
    }
    LocalDate written = order.authoredOn();
    return order.status().equals("active")
        ? days.hasStart() || written == null || !written.isAfter(day)
        : days.hasStart() && days.hasEnd();
  }

  static boolean follows(MedicationAdministration one, MedicationRequest order) {
    return order.ref().equals(one.request()) || (one.request() == null && one.sameSubstance(order));
  }
}
