package no.byrutine.service;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** In the tests it is always the first of June 2026, half past twelve at night in Oslo. */
public class FixedClock {

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  Clock clock() {
    // Still the last of May in UTC: a service that asked for the wrong zone's day would show it.
    return Clock.fixed(Instant.parse("2026-05-31T22:30:00Z"), ZoneId.of("Europe/Oslo"));
  }
}
