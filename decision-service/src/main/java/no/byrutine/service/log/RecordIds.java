package no.byrutine.service.log;

import static java.time.Instant.EPOCH;

import java.time.Instant;
import java.util.UUID;

/** Ids that order by time: UUID version 7 (RFC 9562). */
final class RecordIds {

  private RecordIds() {}

  /** A new id of this moment. */
  static UUID at(Instant moment) {
    UUID random = UUID.randomUUID();
    return of(moment, random.getMostSignificantBits() & 0xfffL, random.getLeastSignificantBits());
  }

  /** An id that comes before all of this moment, and after all of those before it. */
  static UUID before(Instant moment) {
    // Nothing was recorded before 1970, for which there are no such ids.
    return of(moment.isBefore(EPOCH) ? EPOCH : moment, 0, Long.MIN_VALUE);
  }

  private static UUID of(Instant moment, long some, long more) {
    return new UUID(moment.toEpochMilli() << 16 | 0x7000L | some, more);
  }
}
