package no.byrutine.pack.forsterketrehabilitering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Coded;
import no.byrutine.fhir.Codes;

/** The last result of one measuring tool. */
public record Maaling(
    String ref, Codes codes, LocalDate dag, BigDecimal resultat, List<Object> basedOn)
    implements Derived, Coded {

  public Maaling {
    basedOn = List.copyOf(basedOn);
  }
}
