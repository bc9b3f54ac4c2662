package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Observation;
import org.jspecify.annotations.Nullable;

/**
 * The last answer to one of the five questions of an egnethetsvurdering.
 *
 * @param spoersmaal the concept of the question
 * @param egnet whether the answer speaks for a dispenser; null when it says neither
 * @param dag the day of the answer; null when it is not known
 * @param vurderer whether it says who assessed
 * @param etterStart whether it came after the dispenser was to be taken into use
 */
public record Egnethetssvar(
    Observation svar,
    String pasient,
    String spoersmaal,
    @Nullable Boolean egnet,
    @Nullable LocalDate dag,
    boolean vurderer,
    boolean etterStart,
    List<Object> basedOn)
    implements Derived {

  public Egnethetssvar {
    basedOn = List.copyOf(basedOn);
  }

  /** Whether it says so, when, and by whom. */
  public boolean dokumentert() {
    return egnet != null && dag != null && vurderer;
  }
}
