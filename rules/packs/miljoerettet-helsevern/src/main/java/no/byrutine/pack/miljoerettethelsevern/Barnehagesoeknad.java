package no.byrutine.pack.miljoerettethelsevern;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * An application for approval.
 *
 * @param dokumentert whether it documents how the regulation is met; null when it does not say
 * @param frist the last day for an answer; null when the application has none
 * @param forbi the day is over and there is no decision
 */
public record Barnehagesoeknad(
    String sted,
    boolean dokumentert,
    @Nullable LocalDate frist,
    boolean forbi,
    List<Object> basedOn)
    implements Derived {

  public Barnehagesoeknad {
    basedOn = List.copyOf(basedOn);
  }
}
