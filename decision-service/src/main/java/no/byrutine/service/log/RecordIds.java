package no.byrutine.service.log;

import java.time.Instant;
import java.util.UUID;

/** Ids that order by time: UUID version 7 (RFC 9562). */
final class RecordIds {

  private RecordIds() {}

  /** A new id of this moment. */
  static UUID at(Instant moment) {
    UUID random = UUID.randomUUID();
    long version = 0x7000L | (random.getMostSignificantBits() & 0xfffL);
    return new UUID(moment.toEpochMilli() << 16 | version, random.getLeastSignificantBits());
  }
}
