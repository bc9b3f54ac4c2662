package no.byrutine.service.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** How often each caller calls, so that one cannot take what the others need. */
@Singleton
final class CallRates {

  /** As many as there are registered systems: only those who are known are counted. */
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  private final LimitsConfig.Rate rate;

  CallRates(LimitsConfig config) {
    this.rate = config.rate();
  }

  /** Counts a call; how long to wait, when it is one too many. */
  OptionalLong secondsToWait(Caller caller) {
    ConsumptionProbe probe =
        buckets.computeIfAbsent(caller.name(), any -> bucket()).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? OptionalLong.empty()
        : OptionalLong.of(1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()));
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(rate.calls()).refillGreedy(rate.calls(), rate.period()))
        .build();
  }
}
