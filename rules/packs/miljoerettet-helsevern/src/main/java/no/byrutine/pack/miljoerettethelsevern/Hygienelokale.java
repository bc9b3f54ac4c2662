package no.byrutine.pack.miljoerettethelsevern;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * Premises that must be notified or approved before use.
 *
 * @param krav {@code melding} or {@code godkjenning}
 * @param aapnet the first day of use; null when it is not known
 * @param papir the first notification or approval
 * @param endret a change of owner or a larger refit since the last paper
 * @param soeknad the day the application was complete
 * @param frist the last day to decide on it
 * @param avgjort approved or refused
 */
public record Hygienelokale(
    String sted,
    String krav,
    @Nullable LocalDate aapnet,
    @Nullable LocalDate papir,
    @Nullable LocalDate endret,
    @Nullable LocalDate soeknad,
    @Nullable LocalDate frist,
    boolean forfalt,
    boolean avgjort,
    List<Object> basedOn)
    implements Derived {

  public Hygienelokale {
    basedOn = List.copyOf(basedOn);
  }
}
