package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import no.byrutine.engine.InForce;
import no.byrutine.fhir.Period;

/** The days on which something changes that a payment is computed from. */
final class Skiller {

  private Skiller() {}

  /** The first days of the values of these parameters, and the first days without a value. */
  static NavigableSet<LocalDate> avTall(InForce parameters, List<String> names, Period aar) {
    NavigableSet<LocalDate> cuts = new TreeSet<>();
    for (String name : names) {
      parameters.during(name, aar).forEach(value -> add(value.period(), cuts));
    }
    return cuts;
  }

  private static void add(Period period, NavigableSet<LocalDate> cuts) {
    cuts.add(period.start());
    if (period.hasEnd()) {
      cuts.add(period.end().plusDays(1));
    }
  }
}
