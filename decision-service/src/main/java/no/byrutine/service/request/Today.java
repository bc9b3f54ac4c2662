package no.byrutine.service.request;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** The only place where the service asks what time it is. */
@Singleton
public final class Today {

  private final Clock clock;

  public Today(Clock clock) {
    this.clock = clock;
  }

  /** The calendar day in Oslo. */
  public LocalDate date() {
    return LocalDate.now(clock);
  }

  /** The moment, to the second. */
  public OffsetDateTime moment() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
  }

  /** The moment, to the millisecond, for what is to be put in order. */
  public OffsetDateTime precisely() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
  }
}
