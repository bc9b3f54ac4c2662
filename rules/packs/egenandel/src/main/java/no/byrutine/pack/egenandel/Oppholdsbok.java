package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.byrutine.fhir.Encounter;
import no.byrutine.fhir.Patient;
import no.byrutine.fhir.Period;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/** The ledger of stays, in order. Each day is charged on one stay at most. */
final class Oppholdsbok {

  private final List<Opphold> opphold;
  // Asked for on every day of the year, and nearly always empty.
  private final List<Opphold> fravaer;
  private final Lesninger lesninger;

  private Oppholdsbok(List<Opphold> opphold, Lesninger lesninger) {
    this.opphold = opphold;
    this.fravaer = opphold.stream().filter(stay -> stay.type().fravaer()).toList();
    this.lesninger = lesninger;
  }

  /**
   * The ledger of these facts.
   *
   * @throws no.byrutine.in.BadInput when stays contradict each other
   */
  static Oppholdsbok av(Facts facts, Lesninger lesninger) {
    List<Opphold> opphold = new ArrayList<>();
    List<Patient> patients = facts.all(Patient.class);
    Oppholdskontroll.personer(facts, patients);
    Patient beboer = patients.isEmpty() ? null : patients.get(0);
    for (Encounter encounter : facts.all(Encounter.class)) {
      Oppholdstype.av(encounter).ifPresent(type -> opphold.add(opphold(encounter, type, beboer)));
    }
    opphold.sort(
        Comparator.comparing(Opphold::fom).thenComparing(Opphold::tom).thenComparing(Opphold::ref));
    Oppholdskontroll.overlapp(opphold);
    return new Oppholdsbok(List.copyOf(opphold), lesninger);
  }

  private static Opphold opphold(Encounter encounter, Oppholdstype type, @Nullable Patient beboer) {
    Period dager = encounter.period();
    List<Object> basedOn = new ArrayList<>(List.of(encounter));
    LocalDate doed = beboer == null ? null : beboer.deceased();
    if (beboer != null && doed != null && doed.isBefore(dager.end())) {
      basedOn.add(beboer);
      dager = new Period(dager.start(), doed);
    }
    return new Opphold(encounter, type, dager, !encounter.period().hasEnd(), List.copyOf(basedOn));
  }

  List<Opphold> alle() {
    return opphold;
  }

  List<Opphold> alle(Oppholdstype type) {
    return opphold.stream().filter(o -> o.type() == type).toList();
  }

  /**
   * The days, of these, that are charged on this stay. The day of a transfer belongs to the stay
   * that ends on it when that one is payable, since the duty lasts to and including its last day (§
   * 6 fourth paragraph).
   */
  Optional<Period> egneDager(Opphold stay, Period innenfor) {
    LocalDate fom = stay.fom();
    for (Opphold other : opphold) {
      if (other.equals(stay)) {
        break;
      }
      if (other.tom().equals(fom) && betalesPaaSisteDag(other)) {
        fom = fom.plusDays(1);
        break;
      }
    }
    return Dager.felles(fom, stay.tom(), innenfor);
  }

  /** In the reading that begins the latest, so that no day is lost between two stays. */
  private boolean betalesPaaSisteDag(Opphold stay) {
    if (stay.type() != Oppholdstype.LANGTID) {
      return stay.type().betales();
    }
    boolean hospital = lesninger.valgt(Friperioder.SYKEHUS, Lesninger.TELLER);
    int after = lesninger.valgt(Friperioder.FOERSTE_DAG, Friperioder.MAANEDSDAGEN) ? 0 : 1;
    return !kjedestart(stay, hospital).plusMonths(1).plusDays(after).isAfter(stay.tom());
  }

  /**
   * Whether the resident is away the whole day, in hospital or in an emergency place. The days of
   * going and of coming back are days in the institution.
   */
  boolean fravaerende(Opphold stay, LocalDate dag) {
    for (Opphold other : fravaer) {
      if (other.fom().isBefore(dag)
          && other.tom().isAfter(dag)
          && stay.fom().isBefore(other.tom())
          && stay.tom().isAfter(other.fom())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The days of the year on which the resident is there, the first of January being 0. Days away
   * count as what the resident is away to, or not at all.
   */
  BitSet tilStede(Opphold stay, Period aar) {
    BitSet days = new BitSet();
    Dager.felles(stay.fom(), stay.tom(), aar)
        .ifPresent(there -> days.set(fra(aar, there.start()), fra(aar, there.end()) + 1));
    if (!stay.type().fravaer()) {
      for (Opphold away : fravaer) {
        Dager.felles(away.fom().plusDays(1), away.tom().minusDays(1), aar)
            .filter(gone -> stay.dager().overlaps(gone))
            .ifPresent(gone -> days.clear(fra(aar, gone.start()), fra(aar, gone.end()) + 1));
      }
    }
    return days;
  }

  private static int fra(Period aar, LocalDate day) {
    return Math.toIntExact(ChronoUnit.DAYS.between(aar.start(), day));
  }

  /**
   * The first day of the unbroken time in institutions that the stay is the end of (§ 6 first
   * paragraph).
   */
  LocalDate kjedestart(Opphold stay, boolean sykehusTeller) {
    LocalDate start = stay.fom();
    boolean longer = true;
    while (longer) {
      longer = false;
      for (Opphold other : opphold) {
        if (!other.type().enkelt()
            && (sykehusTeller || other.type() != Oppholdstype.SYKEHUS)
            && other.fom().isBefore(start)
            && !other.tom().isBefore(start.minusDays(1))) {
          start = other.fom();
          longer = true;
        }
      }
    }
    return start;
  }
}
