package no.byrutine.service;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import no.byrutine.in.BundleReader;

/** The parts that come from elsewhere. */
final class Parts {

  /** The law's day begins at midnight in Norway, wherever the server stands. */
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

  @Produces
  @Singleton
  Clock clock() {
    return Clock.system(OSLO);
  }

  @Produces
  @Singleton
  BundleReader bundleReader() {
    return new BundleReader();
  }
}
