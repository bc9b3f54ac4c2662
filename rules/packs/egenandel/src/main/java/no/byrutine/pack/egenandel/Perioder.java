package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import no.byrutine.fhir.Period;
import no.byrutine.in.Facts;

/** The days that income pays for, cut where anything that counts changes. */
record Perioder(Oppholdsbok bok, Facts facts, NavigableSet<LocalDate> skiller, Period aar) {

  /** The periods of one stay from this day on. */
  List<Periode> av(Opphold stay, LocalDate fra) {
    Rom rooms = new Rom(stay.encounter(), facts);
    NavigableSet<LocalDate> cuts = new TreeSet<>(skiller);
    rooms.skiller(cuts);
    List<Periode> periods = new ArrayList<>();
    bok.egneDager(stay, aar)
        .flatMap(days -> Dager.felles(fra, days.end(), days))
        .ifPresent(
            days ->
                Dager.delt(days, cuts).forEach(part -> periods.add(periode(stay, rooms, part))));
    return periods;
  }

  private static Periode periode(Opphold stay, Rom rooms, Period days) {
    List<Object> basedOn = new ArrayList<>(stay.basedOn());
    rooms.location(days.start()).ifPresent(basedOn::add);
    String institution = stay.encounter().serviceProvider();
    return new Periode(
        days.start(),
        days.end(),
        stay.ref(),
        stay.type().kode(),
        institution == null ? "" : institution,
        rooms.type(days.start()),
        false,
        basedOn);
  }

  /** The same periods, one of them the one that the headline speaks of. */
  static List<Periode> medGjeldende(List<Periode> periods, LocalDate on) {
    List<Periode> marked = new ArrayList<>(periods);
    marked.sort(java.util.Comparator.comparing(Periode::fom));
    for (int i = 0; i < marked.size(); i++) {
      if (!marked.get(i).tom().isBefore(on) || i == marked.size() - 1) {
        marked.set(i, marked.get(i).somGjeldende());
        return marked;
      }
    }
    return marked;
  }
}
