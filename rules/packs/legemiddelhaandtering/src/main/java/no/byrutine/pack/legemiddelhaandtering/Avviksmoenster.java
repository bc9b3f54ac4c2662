package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/** Deviations of one type for one patient within the days that are looked at. */
public record Avviksmoenster(
    String pasient, String type, int antall, LocalDate fom, LocalDate tom, List<Object> basedOn)
    implements Derived {

  public Avviksmoenster {
    basedOn = List.copyOf(basedOn);
  }

  /** Whether there are so many. */
  public boolean minst(Number grense) {
    return antall >= grense.longValue();
  }
}
