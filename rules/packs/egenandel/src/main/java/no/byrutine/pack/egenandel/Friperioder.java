package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.byrutine.fhir.Period;

/** The free month of each long stay, in every reading that the city may still choose. */
record Friperioder(Oppholdsbok bok, Lesninger lesninger, Period aar) {

  static final String SYKEHUS = "direkte-fra-sykehus";
  static final String FOERSTE_DAG = "foerste-betalingsdag";
  static final String MAANEDSDAGEN = "maanedsdagen";
  static final String DAGEN_ETTER = "dagen-etter";

  List<Friperiode> av(Opphold stay) {
    Friperiode without = friperiode(stay, false, Lesninger.UTEN_BETYDNING);
    Friperiode with = friperiode(stay, true, Lesninger.UTEN_BETYDNING);
    if (with.kjedestart().equals(without.kjedestart()) || (with.uansett() && without.uansett())) {
      return List.of(without);
    }
    List<Friperiode> months = new ArrayList<>();
    for (String reading : lesninger.av(SYKEHUS, Lesninger.TELLER, Lesninger.TELLER_IKKE)) {
      months.add(friperiode(stay, reading.equals(Lesninger.TELLER), reading));
    }
    return months;
  }

  /** The first payable days that are still possible, each once. */
  Set<LocalDate> foersteDager(List<Friperiode> months) {
    Set<LocalDate> days = new LinkedHashSet<>();
    for (Friperiode month : months) {
      if (month.uansett()) {
        days.add(month.paaMaanedsdagen());
        continue;
      }
      for (String reading : lesninger.av(FOERSTE_DAG, MAANEDSDAGEN, DAGEN_ETTER)) {
        days.add(reading.equals(MAANEDSDAGEN) ? month.paaMaanedsdagen() : month.dagenEtter());
      }
    }
    return days;
  }

  private Friperiode friperiode(Opphold stay, boolean hospitalCounts, String reading) {
    LocalDate start = bok.kjedestart(stay, hospitalCounts);
    LocalDate day = start.plusMonths(1);
    boolean over = !day.plusDays(1).isAfter(Dager.seneste(stay.fom(), aar.start()));
    List<Object> basedOn = new ArrayList<>(stay.basedOn());
    bok.alle().stream()
        .filter(other -> !other.fom().isBefore(start) && other.fom().isBefore(stay.fom()))
        .forEach(other -> basedOn.addAll(other.basedOn()));
    return new Friperiode(stay.ref(), stay.fom(), start, day, reading, over, basedOn);
  }
}
