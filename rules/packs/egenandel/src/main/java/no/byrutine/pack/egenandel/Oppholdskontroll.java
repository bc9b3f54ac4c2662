package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.byrutine.decision.Words;
import no.byrutine.fhir.Encounter;
import no.byrutine.fhir.Patient;
import no.byrutine.in.BadInput;
import no.byrutine.in.Facts;
import no.byrutine.in.Issue;

/** Refuses stays that contradict each other. Dates are named, persons never. */
final class Oppholdskontroll {

  private Oppholdskontroll() {}

  /** Every stay is the one resident's. */
  static void personer(Facts facts, List<Patient> patients) {
    List<Issue> issues = new ArrayList<>();
    for (Encounter stay : facts.all(Encounter.class)) {
      if (!patients.isEmpty() && !stay.subject().equals(patients.get(0).ref())) {
        issues.add(
            new Issue(
                "business-rule",
                stay.ref() + ".subject",
                new Words(
                    "Oppholdet gjelder en annen enn beboeren. Rett «subject», eller ta bort"
                        + " oppholdet.",
                    "The stay is somebody else's than the resident's. Correct 'subject', or remove"
                        + " the stay.")));
      }
      LocalDate doed = patients.isEmpty() ? null : patients.get(0).deceased();
      if (doed != null && doed.isBefore(stay.period().start())) {
        issues.add(
            new Issue(
                "conflict",
                stay.ref() + ".period.start",
                new Words(
                    "Oppholdet begynner etter dødsdagen. Rett datoen, eller ta bort oppholdet.",
                    "The stay begins after the day of death. Correct the date, or remove the"
                        + " stay.")));
      }
    }
    throwIfAny(issues);
  }

  /** No two stays that exclude each other share more than the day of a transfer. */
  static void overlapp(List<Opphold> sorted) {
    List<Issue> issues = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      enkelt(sorted.get(i), issues);
      for (int j = i + 1; j < sorted.size(); j++) {
        if (motsier(sorted.get(i), sorted.get(j))) {
          issues.add(overlapp(sorted.get(i), sorted.get(j)));
        }
      }
    }
    throwIfAny(issues);
  }

  private static boolean motsier(Opphold first, Opphold second) {
    if (!first.dager().overlaps(second.dager())
        || first.type().fravaer()
        || second.type().fravaer()) {
      return false;
    }
    if (first.type().enkelt() && second.type().enkelt()) {
      return first.type() == second.type() && first.fom().equals(second.fom());
    }
    if (first.type().enkelt() || second.type().enkelt()) {
      Opphold single = first.type().enkelt() ? first : second;
      Opphold other = first.type().enkelt() ? second : first;
      return other.type().betales()
          && single.fom().isAfter(other.fom())
          && single.fom().isBefore(other.tom());
    }
    boolean same = first.type() == second.type() && first.dager().equals(second.dager());
    boolean transfer = first.tom().equals(second.fom()) && !same;
    return !transfer;
  }

  private static Issue overlapp(Opphold first, Opphold second) {
    String days =
        Dager.seneste(first.fom(), second.fom())
            + " – "
            + Dager.tidligste(first.tom(), second.tom());
    return new Issue(
        "conflict",
        second.ref() + ".period",
        new Words(
            "Oppholdet overlapper med "
                + first.ref()
                + " ("
                + days
                + "). Rett datoene; bare flyttedagen kan være felles.",
            "The stay overlaps with "
                + first.ref()
                + " ("
                + days
                + "). Correct the dates; only the day of a transfer may be shared."));
  }

  /** The rate is for each single stay, so each of them is an Encounter of its own. */
  private static void enkelt(Opphold stay, List<Issue> issues) {
    int most = stay.type() == Oppholdstype.KORTTID_NATT ? 1 : 0;
    if (stay.type().enkelt() && stay.tom().isAfter(stay.fom().plusDays(most))) {
      issues.add(
          new Issue(
              "business-rule",
              stay.ref() + ".period",
              new Words(
                  "Et dag- eller nattopphold er på én dag eller én natt. Send ett opphold for"
                      + " hver.",
                  "A day or night stay lasts one day or one night. Send one stay for each.")));
    }
  }

  private static void throwIfAny(List<Issue> issues) {
    if (!issues.isEmpty()) {
      throw new BadInput(issues);
    }
  }
}
