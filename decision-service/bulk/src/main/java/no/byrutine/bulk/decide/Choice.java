package no.byrutine.bulk.decide;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import no.byrutine.engine.Policy;
import org.jspecify.annotations.Nullable;

/** One setting of a policy, as it goes to the executors. */
public record Choice(
    String value, @Nullable LocalDate from, @Nullable String source, @Nullable LocalDate checked)
    implements Serializable {

  Policy.Setting setting() {
    return new Policy.Setting(
        value,
        Optional.ofNullable(from),
        Optional.ofNullable(source),
        Optional.ofNullable(checked));
  }
}
