package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * When a resident on a long stay must have the next legemiddelgjennomgang (§ 5a).
 *
 * @param fra the day of the last one with a doctor, or of the arrival when there is none
 * @param sisteDag the last day in time
 * @param ute whether that day has passed
 */
public record Aarsfrist(
    String pasient, LocalDate fra, LocalDate sisteDag, boolean ute, List<Object> basedOn)
    implements Derived {

  public Aarsfrist {
    basedOn = List.copyOf(basedOn);
  }
}
