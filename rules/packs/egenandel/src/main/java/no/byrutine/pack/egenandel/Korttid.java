package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import no.byrutine.fhir.Period;

/** Short stays: the days at the fixed rate, and the day from which income may decide. */
final class Korttid {

  static final String ETTER_60 = "betaling-etter-60-doegn";
  static final String ETTER_INNTEKT = "etter-inntekt";
  static final String DOEGNSATS = "doegnsats";
  static final String DOEGN_60 = "doegn-60";
  static final String FRA_61 = "fra-doegn-61";
  static final String FRA_60 = "fra-doegn-60";
  static final String OVER_NYTTAAR = "aapent-vedtak-over-nyttaar";

  private final Oppholdsbok bok;
  private final Lesninger lesninger;
  private final Period aar;
  private final Doegnteller teller;
  private final List<Doegntelling> tellinger;

  Korttid(Oppholdsbok bok, Lesninger lesninger, Period aar) {
    this.bok = bok;
    this.lesninger = lesninger;
    this.aar = aar;
    this.teller = new Doegnteller(bok, lesninger);
    this.tellinger = teller.tellinger(aar);
  }

  List<Doegntelling> tellinger() {
    return tellinger;
  }

  /** The short stays by døgn with days of their own in the year. */
  List<Opphold> doegnopphold() {
    return bok.alle(Oppholdstype.KORTTID_DOEGN).stream()
        .filter(stay -> bok.egneDager(stay, aar).isPresent())
        .toList();
  }

  Korttidsopphold fakta(Opphold stay) {
    return new Korttidsopphold(stay.ref(), under60(), fortsatt(stay), stay.basedOn());
  }

  private boolean under60() {
    return tellinger.stream().noneMatch(Doegntelling::naadd);
  }

  /** Whether an open vedtak had passed 60 døgn in an earlier year, however they are counted. */
  private boolean fortsatt(Opphold stay) {
    if (!stay.aapent()) {
      return false;
    }
    for (int year = stay.fom().getYear(); year < aar.start().getYear(); year++) {
      if (teller.tellinger(Period.year(year)).stream().allMatch(Doegntelling::naadd)) {
        return true;
      }
    }
    return false;
  }

  /** Whether income may come to decide, so that a period to compute for is needed. */
  boolean etterInntekt() {
    return lesninger.valgt(ETTER_60, ETTER_INNTEKT);
  }

  /** What the city has to say before the døgn can be counted. */
  List<Object> spoersmaal() {
    List<Object> asked = new ArrayList<>();
    boolean matters =
        !under60() && !doegnopphold().isEmpty() && !lesninger.valgt(ETTER_60, DOEGNSATS);
    for (String what :
        List.of(Doegnteller.BETALINGSFRIE, Doegnteller.SYKEHUS, Doegnteller.ANNEN_KOMMUNE)) {
      if (!teller.finnes(what, aar)) {
        asked.add(new Tellevalg(what, Lesninger.UTEN_BETYDNING));
      } else if (matters || lesninger.valgt(what)) {
        asked.add(new Tellespoersmaal(what));
      }
    }
    return asked;
  }

  /** The days from which income may decide that are still possible, the earliest first. */
  NavigableSet<LocalDate> inntektFra(Opphold stay) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    if (lesninger.valgt(ETTER_60, DOEGNSATS)) {
      days.add(Period.OPEN_END);
      return days;
    }
    if (!lesninger.valgt(ETTER_60)) {
      days.add(Period.OPEN_END);
    }
    for (Doegntelling count : tellinger) {
      for (String reading : lesninger.av(DOEGN_60, FRA_61, FRA_60)) {
        days.add(reading.equals(FRA_61) ? count.fraDoegn61() : count.fraDoegn60());
      }
    }
    if (fortsatt(stay) && lesninger.valgt(OVER_NYTTAAR, "ja")) {
      days.add(aar.start());
    }
    return days;
  }

  /** The days at the fixed rate whatever the city chooses, in one reading of days away. */
  List<Korttidsdager> satsdager(Opphold stay, String fravaer, NavigableSet<LocalDate> skiller) {
    List<Korttidsdager> found = new ArrayList<>();
    LocalDate income = inntektFra(stay).first();
    LocalDate last = income.equals(Period.OPEN_END) ? income : income.minusDays(1);
    bok.egneDager(stay, aar)
        .flatMap(days -> Dager.felles(days.start(), last, days))
        .ifPresent(
            fixed -> {
              for (Period part : Dager.delt(fixed, skiller)) {
                Dager.strekninger(part, day -> betales(stay, fravaer, day)).stream()
                    .map(run -> dager(stay, run, fravaer))
                    .forEach(found::add);
              }
            });
    return found;
  }

  private boolean betales(Opphold stay, String fravaer, LocalDate day) {
    return !fravaer.equals(Fravaersvalg.BETALES_IKKE) || !bok.fravaerende(stay, day);
  }

  private static Korttidsdager dager(Opphold stay, Period days, String fravaer) {
    return new Korttidsdager(
        stay.ref(),
        stay.type().kode(),
        days.start(),
        days.end(),
        Dager.antall(days),
        fravaer,
        stay.basedOn());
  }

  /** The single stays by day or by night that begin in the year. */
  List<Korttidsdager> enkelte() {
    return bok.alle().stream()
        .filter(stay -> stay.type().enkelt() && aar.contains(stay.fom()))
        .map(
            stay ->
                new Korttidsdager(
                    stay.ref(),
                    stay.type().kode(),
                    stay.fom(),
                    stay.fom(),
                    1,
                    Fravaersvalg.UTEN_BETYDNING,
                    stay.basedOn()))
        .toList();
  }
}
