package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.fhir.Encounter;
import no.byrutine.fhir.Period;

/**
 * One stay with the days it lasted, death included.
 *
 * @param dager first to last day, both counted
 * @param aapent whether the vedtak has no stop date
 */
record Opphold(
    Encounter encounter, Oppholdstype type, Period dager, boolean aapent, List<Object> basedOn) {

  String ref() {
    return encounter.ref();
  }

  LocalDate fom() {
    return dager.start();
  }

  LocalDate tom() {
    return dager.end();
  }
}
