package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.Parameters;
import no.byrutine.fhir.Encounter;
import no.byrutine.fhir.Location;
import no.byrutine.fhir.Period;
import no.byrutine.in.Facts;

/** The days of the decision's calendar year, cut where anything that counts changes. */
public final class Kalender implements Derivation {

  private static final List<String> DATED =
      List.of("grunnbeloep", "fribeloep", "fribeloep-dobbeltrom");

  @Override
  public List<Object> derive(Facts facts, Parameters.InForce parameters, LocalDate on) {
    Poster.check(facts);
    Period year = Period.year(on.getYear());
    List<Object> derived = new ArrayList<>();
    TreeSet<LocalDate> cuts = new TreeSet<>(Poster.skiller(facts));
    for (String name : DATED) {
      derived.addAll(parameters.facts(name, year));
      parameters.during(name, year).forEach(value -> cuts.add(value.period().start()));
    }
    for (Encounter stay : facts.all(Encounter.class)) {
      if (stay.is("langtid") && stay.period().overlaps(year)) {
        derived.addAll(periods(stay, facts, year, cuts, on));
      }
    }
    derived.addAll(Bistand.derive(facts, on));
    return derived;
  }

  private static List<Periode> periods(
      Encounter stay, Facts facts, Period year, NavigableSet<LocalDate> changes, LocalDate on) {
    LocalDate fom = later(stay.period().start(), year.start());
    LocalDate tom = earlier(stay.period().end(), year.end());
    TreeSet<LocalDate> cuts = new TreeSet<>(changes);
    stay.location().forEach(room -> cuts.add(room.period().start()));
    List<Periode> periods = new ArrayList<>();
    LocalDate from = fom;
    for (LocalDate cut : cuts.subSet(fom, false, tom, true)) {
      periods.add(period(stay, facts, from, cut.minusDays(1), on));
      from = cut;
    }
    periods.add(period(stay, facts, from, tom, on));
    return periods;
  }

  private static Periode period(
      Encounter stay, Facts facts, LocalDate fom, LocalDate tom, LocalDate on) {
    List<Object> basedOn = new ArrayList<>(List.of(stay));
    boolean shared = false;
    for (Encounter.Room room : stay.location()) {
      if (room.period().contains(fom)) {
        for (Location location : facts.all(Location.class)) {
          if (location.ref().equals(room.location())) {
            basedOn.add(location);
            shared = location.is("dobbeltrom") && !Boolean.TRUE.equals(room.wished());
          }
        }
      }
    }
    String institution = stay.serviceProvider() == null ? "" : stay.serviceProvider();
    boolean current = !on.isBefore(fom) && !on.isAfter(tom);
    return new Periode(fom, tom, stay.ref(), institution, shared, current, basedOn);
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
