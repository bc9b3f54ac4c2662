package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/** Whole years since the last report of a visit to the barnehage or skole. */
public record Tilsynsalder(String sted, LocalDate sist, BigDecimal aar, List<Object> basedOn)
    implements Derived {

  public Tilsynsalder {
    basedOn = List.copyOf(basedOn);
  }
}
