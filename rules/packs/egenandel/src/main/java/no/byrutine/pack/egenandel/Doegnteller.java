package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import no.byrutine.fhir.Period;

/** Counts the døgn of a calendar year in institution, each day once (§ 1 third paragraph). */
final class Doegnteller {

  static final String BETALINGSFRIE = "doegn-betalingsfrie";
  static final String SYKEHUS = "doegn-sykehus";
  static final String ANNEN_KOMMUNE = "doegn-annen-kommune";

  private static final int GRENSE = 60;

  private final Oppholdsbok bok;
  private final Lesninger lesninger;

  Doegnteller(Oppholdsbok bok, Lesninger lesninger) {
    this.bok = bok;
    this.lesninger = lesninger;
  }

  /** The year counted in every way that the city may still choose. */
  List<Doegntelling> tellinger(Period aar) {
    List<Doegntelling> counts = new ArrayList<>();
    for (String free : lesninger.telling(BETALINGSFRIE, finnes(BETALINGSFRIE, aar))) {
      for (String hospital : lesninger.telling(SYKEHUS, finnes(SYKEHUS, aar))) {
        for (String elsewhere : lesninger.telling(ANNEN_KOMMUNE, finnes(ANNEN_KOMMUNE, aar))) {
          counts.add(telling(aar, free, hospital, elsewhere));
        }
      }
    }
    return counts;
  }

  /** Whether there are days in the year of the kind that the parameter is about. */
  boolean finnes(String parameter, Period aar) {
    return bok.alle().stream()
        .anyMatch(stay -> spoersmaal(stay).equals(parameter) && stay.dager().overlaps(aar));
  }

  private Doegntelling telling(Period aar, String free, String hospital, String elsewhere) {
    List<String> counted = new ArrayList<>(List.of(""));
    if (free.equals(Lesninger.TELLER)) {
      counted.add(BETALINGSFRIE);
    }
    if (hospital.equals(Lesninger.TELLER)) {
      counted.add(SYKEHUS);
    }
    if (elsewhere.equals(Lesninger.TELLER)) {
      counted.add(ANNEN_KOMMUNE);
    }
    List<Opphold> stays =
        bok.alle().stream()
            .filter(stay -> !stay.type().enkelt())
            .filter(stay -> counted.contains(spoersmaal(stay)) && stay.dager().overlaps(aar))
            .toList();
    BitSet days = new BitSet();
    stays.forEach(stay -> days.or(bok.tilStede(stay, aar)));
    int sixtieth = -1;
    for (int number = 0; number < GRENSE && days.cardinality() >= GRENSE; number++) {
      sixtieth = days.nextSetBit(sixtieth + 1);
    }
    LocalDate reached = sixtieth < 0 ? Period.OPEN_END : aar.start().plusDays(sixtieth);
    List<Object> basedOn = new ArrayList<>();
    stays.forEach(stay -> basedOn.addAll(stay.basedOn()));
    return new Doegntelling(free, hospital, elsewhere, days.cardinality(), reached, basedOn);
  }

  /** The parameter that says whether the stay counts; empty when the law does. */
  private static String spoersmaal(Opphold stay) {
    return switch (stay.type()) {
      case AVLASTNING, OEYEBLIKKELIG_HJELP -> BETALINGSFRIE;
      case SYKEHUS -> SYKEHUS;
      case ANNEN_KOMMUNE -> ANNEN_KOMMUNE;
      case LANGTID, KORTTID_DOEGN, KORTTID_DAG, KORTTID_NATT -> "";
    };
  }
}
