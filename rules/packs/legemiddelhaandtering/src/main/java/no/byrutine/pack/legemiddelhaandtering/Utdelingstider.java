package no.byrutine.pack.legemiddelhaandtering;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.byrutine.engine.InForce;
import no.byrutine.fhir.Dosage;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.Timing;
import no.byrutine.pack.legemiddelhaandtering.Tidsord.Tidsrom;
import org.jspecify.annotations.Nullable;

/**
 * When an order is to be given, and how far from that a moment is. A time is a clock time, or a
 * word for a part of the day that the bydel has said what means.
 */
final class Utdelingstider {

  private static final ZoneId NORGE = ZoneId.of("Europe/Oslo");
  private static final int DAYS_AROUND = 7;

  private Utdelingstider() {}

  /** The dosages nearest to the moment; all of them when none says a time of day. */
  static List<Dosage> naermest(
      MedicationRequest order, @Nullable OffsetDateTime naar, InForce parameters) {
    Optional<Duration> least = avvik(order, naar, parameters);
    if (least.isEmpty() || naar == null) {
      return order.dosage();
    }
    return order.dosage().stream()
        .filter(dosage -> avvik(dosage, naar, parameters).equals(least))
        .toList();
  }

  /** How far the moment is from the nearest planned time; empty when the order says none. */
  static Optional<Duration> avvik(
      MedicationRequest order, @Nullable OffsetDateTime naar, InForce parameters) {
    if (naar == null) {
      return Optional.empty();
    }
    return order.dosage().stream()
        .flatMap(dosage -> avvik(dosage, naar, parameters).stream())
        .min(Duration::compareTo);
  }

  /** The words of an order that mean a time of day. */
  static List<Tidsord> ord(MedicationRequest order) {
    return order.dosage().stream()
        .map(Dosage::timing)
        .filter(timing -> timing != null && timing.offset() == null)
        .flatMap(timing -> timing.when().stream())
        .flatMap(code -> Tidsord.av(code).stream())
        .distinct()
        .toList();
  }

  /** Whether the order says when on the day; one as needed may too, and then only then. */
  static boolean sierTid(MedicationRequest order) {
    return order.dosage().stream()
        .map(Dosage::timing)
        .filter(Objects::nonNull)
        .anyMatch(
            timing ->
                !timing.timeOfDay().isEmpty()
                    || !timing.when().isEmpty()
                    || timing.offset() != null);
  }

  /** Whether a time in the order is one that no clock can tell: minutes from a meal, any meal. */
  static boolean uforklart(MedicationRequest order) {
    return order.dosage().stream()
        .map(Dosage::timing)
        .filter(Objects::nonNull)
        .anyMatch(
            timing ->
                timing.offset() != null
                    || timing.when().stream().anyMatch(code -> Tidsord.av(code).isEmpty()));
  }

  private static Optional<Duration> avvik(Dosage dosage, OffsetDateTime naar, InForce parameters) {
    Timing timing = dosage.timing();
    if (timing == null) {
      return Optional.empty();
    }
    LocalDate day = naar.atZoneSameInstant(NORGE).toLocalDate();
    Optional<Duration> least = Optional.empty();
    for (int i = -DAYS_AROUND; i <= DAYS_AROUND; i++) {
      LocalDate planned = day.plusDays(i);
      if (erDag(timing, planned)) {
        for (LocalTime time : timing.timeOfDay()) {
          Duration from =
              Duration.between(planned.atTime(time).atZone(NORGE).toInstant(), naar.toInstant())
                  .abs();
          least = minst(least, from);
        }
        for (Tidsrom rom : tidsrom(timing, planned, parameters)) {
          least = minst(least, utenfor(rom, naar.toInstant()));
        }
      }
    }
    return least;
  }

  private static Optional<Duration> minst(Optional<Duration> least, Duration next) {
    return least.filter(other -> other.compareTo(next) <= 0).or(() -> Optional.of(next));
  }

  private static List<Tidsrom> tidsrom(Timing timing, LocalDate dag, InForce parameters) {
    if (timing.offset() != null) {
      return List.of();
    }
    return timing.when().stream()
        .flatMap(code -> Tidsord.av(code).stream())
        .flatMap(ord -> ord.paa(dag, parameters).stream())
        .toList();
  }

  /** How far outside it a moment is; nothing when it is within. */
  private static Duration utenfor(Tidsrom rom, Instant naar) {
    if (naar.isBefore(rom.fra())) {
      return Duration.between(naar, rom.fra());
    }
    return naar.isAfter(rom.til()) ? Duration.between(rom.til(), naar) : Duration.ZERO;
  }

  /** Whether it is given on that day; an interval of more days needs a first day or a weekday. */
  private static boolean erDag(Timing timing, LocalDate day) {
    if (!timing.bounds().contains(day) || timing.months() != null) {
      return false;
    }
    if (!timing.dayOfWeek().isEmpty()) {
      return timing.dayOfWeek().contains(day.getDayOfWeek());
    }
    Duration period = timing.period();
    if (period == null || period.toDays() <= 1) {
      return true;
    }
    return period.equals(Duration.ofDays(period.toDays()))
        && timing.bounds().hasStart()
        && Tider.dager(timing.bounds().start(), day) % period.toDays() == 0;
  }

  /** Whether any dosage holds on that day. */
  static boolean gjelder(MedicationRequest order, LocalDate day) {
    LocalDate authored = order.authoredOn();
    return order.validity().contains(day)
        && (authored == null || !authored.isAfter(day))
        && order.dosage().stream().anyMatch(dosage -> bounds(dosage).contains(day));
  }

  private static Period bounds(Dosage dosage) {
    return dosage.timing() == null ? Period.ALWAYS : dosage.timing().bounds();
  }

  /** Whether every dosage is known to be once a week. */
  static boolean ukentlig(MedicationRequest order) {
    return !order.dosage().isEmpty()
        && order.dosage().stream().map(Dosage::timing).allMatch(Utdelingstider::ukentlig);
  }

  private static boolean ukentlig(@Nullable Timing timing) {
    if (timing == null || timing.timeOfDay().size() + timing.when().size() > 1) {
      return false;
    }
    Duration period = timing.period();
    boolean everyWeek = period == null || period.equals(Duration.ofDays(DAYS_AROUND));
    boolean often = most(timing) > 1;
    boolean oneDay = timing.dayOfWeek().size() == 1;
    boolean weekPeriod = period != null && everyWeek && timing.dayOfWeek().size() <= 1;
    return !often && ((oneDay && everyWeek) || weekPeriod);
  }

  private static int most(Timing timing) {
    if (timing.frequencyMax() != null) {
      return timing.frequencyMax();
    }
    return timing.frequency() == null ? 1 : timing.frequency();
  }
}
