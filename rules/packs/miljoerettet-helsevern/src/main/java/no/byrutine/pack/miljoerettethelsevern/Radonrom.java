package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.byrutine.engine.Derived;

/**
 * The annual mean of radon in a room, from the last measurement that was done as it should be.
 *
 * @param gruppe what the rules of radon distinguish: oppvekst, utleie, eid, arbeid, or ukjent
 * @param verdi in Bq/m³
 * @param maalt the last day of the measurement
 * @param aarSiden whole years since then
 * @param basedOn the measurement. How long and when it must be measured decides which measurement
 *     counts; what is too high does not rest on it
 */
public record Radonrom(
    String sted,
    String gruppe,
    Set<String> steder,
    BigDecimal verdi,
    LocalDate maalt,
    BigDecimal aarSiden,
    List<Object> basedOn)
    implements Derived {

  public Radonrom {
    steder = Set.copyOf(steder);
    basedOn = List.copyOf(basedOn);
  }

  /** Whether the place, or something it is part of, is what the pack calls {@code concept}. */
  public boolean paa(String concept) {
    return steder.contains(concept);
  }
}
