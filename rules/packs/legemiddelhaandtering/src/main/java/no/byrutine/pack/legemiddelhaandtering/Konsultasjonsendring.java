package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/** A consultation in which the GP changed medicines, and who has had the list since then. */
public record Konsultasjonsendring(
    String pasient, LocalDate dag, boolean tilPasienten, boolean tilAndre, List<Object> basedOn)
    implements Derived {

  public Konsultasjonsendring {
    basedOn = List.copyOf(basedOn);
  }
}
