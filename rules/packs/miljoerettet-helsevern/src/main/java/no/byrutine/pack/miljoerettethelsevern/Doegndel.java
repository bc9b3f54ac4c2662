package no.byrutine.pack.miljoerettethelsevern;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The parts of the day that limits for sound tell apart (forurensningsforskriften § 5-3). */
public enum Doegndel {
  DAG,
  KVELD,
  NATT,
  UKJENT;

  static final LocalTime DAGEN_BEGYNNER = LocalTime.of(7, 0);
  static final LocalTime KVELDEN_BEGYNNER = LocalTime.of(19, 0);
  static final LocalTime NATTEN_BEGYNNER = LocalTime.of(23, 0);

  /** The part that the moment is in; a part begins on the hour that the one before it ends. */
  static Doegndel av(@Nullable OffsetDateTime tidspunkt) {
    return tidspunkt == null ? UKJENT : av(tidspunkt.toLocalTime());
  }

  static Doegndel av(LocalTime tid) {
    if (tid.isBefore(DAGEN_BEGYNNER) || !tid.isBefore(NATTEN_BEGYNNER)) {
      return NATT;
    }
    return tid.isBefore(KVELDEN_BEGYNNER) ? DAG : KVELD;
  }
}
