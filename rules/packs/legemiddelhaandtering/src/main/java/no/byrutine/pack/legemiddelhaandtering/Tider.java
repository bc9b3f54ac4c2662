package no.byrutine.pack.legemiddelhaandtering;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Arithmetic on moments and days, as a clock and a calendar in Norway have them. */
public final class Tider {

  private static final ZoneId NORGE = ZoneId.of("Europe/Oslo");

  private Tider() {}

  /** The day that the moment is in Norway; null when there is no moment. */
  public static @Nullable LocalDate dag(@Nullable OffsetDateTime naar) {
    return naar == null ? null : dagen(naar);
  }

  /** The day that the moment is in Norway. */
  public static LocalDate dagen(OffsetDateTime naar) {
    return naar.atZoneSameInstant(NORGE).toLocalDate();
  }

  /** Whole minutes from one moment to another; below zero when the second is first. */
  public static long minutter(OffsetDateTime fra, OffsetDateTime til) {
    return Duration.between(fra, til).toMinutes();
  }

  /** Whole days of the calendar from one day to another; below zero when the second is first. */
  public static long dager(LocalDate fra, LocalDate til) {
    return ChronoUnit.DAYS.between(fra, til);
  }
}
