package no.byrutine.pack.miljoerettethelsevern;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * The approval of whoever works against pests, on the day of the work.
 *
 * @param godkjent null when there is none
 * @param utloept whether it had ended on the day of the work
 */
public record Bekjempergodkjenning(
    String oppgave,
    String utfoerer,
    @Nullable LocalDate godkjent,
    boolean utloept,
    List<Object> basedOn)
    implements Derived {

  public Bekjempergodkjenning {
    basedOn = List.copyOf(basedOn);
  }
}
