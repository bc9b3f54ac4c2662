package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Coded;
import no.byrutine.fhir.Codes;

/**
 * The highest level of one parameter that construction work gives at one place, on weekdays and
 * Saturdays or on Sundays and holidays.
 *
 * @param codes the parameter, which says whether it is of the day, the evening or the night
 * @param arbeid the work as the readings name it: a Task or the building site; empty when they do
 *     not
 * @param helligdag on a Sunday or holiday
 * @param lempes the limit is higher for short work: by day and in the evening
 * @param varighetUkjent nobody has said how long the work lasts
 * @param eldre the permit cites T-1442/2016
 * @param hoeyeste as it was measured
 * @param sammenlignes what is held up against the limit: less the relief for short work
 * @param sammenlignesEldre the same by T-1442/2016: with what makes long work's limits stricter
 */
public record Anleggsstoey(
    Codes codes,
    String sted,
    Set<String> steder,
    String arbeid,
    boolean helligdag,
    boolean lempes,
    boolean varighetUkjent,
    boolean eldre,
    BigDecimal hoeyeste,
    BigDecimal sammenlignes,
    BigDecimal sammenlignesEldre,
    List<Object> basedOn)
    implements Coded, Derived {

  public Anleggsstoey {
    steder = Set.copyOf(steder);
    basedOn = List.copyOf(basedOn);
  }

  /** At a home, a hospital or a nursing home. */
  public boolean bolig() {
    return steder.contains("stoeyfoelsom-bolig");
  }

  /** At a school or a barnehage. */
  public boolean undervisning() {
    return steder.contains("stoeyfoelsom-undervisning");
  }

  /**
   * The mean is over hours that no limit of that day is given for: on Sundays and holidays one
   * limit holds from 07 to 23.
   */
  public boolean feilMidlingstid() {
    return helligdag ? is("lpaeq-12h") || is("lpaeq-4h") : is("lpaeq-16h");
  }
}
