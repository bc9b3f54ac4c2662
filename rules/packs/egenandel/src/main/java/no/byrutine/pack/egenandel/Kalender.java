package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Period;
import no.byrutine.in.Facts;

/**
 * The days of the decision's calendar year: which stay each belongs to, which are paid for by
 * income and which by the fixed rate, and how they make lines. Where the city has still to choose a
 * reading the days of each are laid out, and a rule says which ones hold.
 */
public final class Kalender implements Derivation {

  /** The numbers that a payment by income rests on. */
  private static final List<String> TALL =
      List.of(
          "grunnbeloep",
          "fribeloep",
          "fribeloep-dobbeltrom",
          "andel-under-grunnbeloepet",
          "andel-over-grunnbeloepet",
          "andel-til-eget-bruk");

  private static final List<String> SATSER =
      List.of(
          "korttid-doegn",
          "korttid-dag-natt",
          "korttid-doegn-egen-sats",
          "korttid-dag-natt-egen-sats");

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    LocalDate on = context.on();
    Poster.check(facts);
    List<Object> derived = new ArrayList<>(new Utledning(facts, parameters, on).alt());
    derived.add(new Oekonomiposter(facts.all(Observation.class)));
    derived.addAll(Bistand.derive(facts, on));
    return derived;
  }

  /** One derivation. */
  private static final class Utledning {
    private final Period aar;
    private final LocalDate on;
    private final Facts facts;
    private final Oppholdsbok bok;
    private final InForce parameters;
    private final Lesninger lesninger;
    private final Korttid korttid;
    private final Friperioder friperioder;
    private final List<Object> derived = new ArrayList<>();

    Utledning(Facts facts, InForce parameters, LocalDate on) {
      this.aar = Period.year(on.getYear());
      this.on = on;
      this.facts = facts;
      this.parameters = parameters;
      this.lesninger = new Lesninger(parameters);
      this.bok = Oppholdsbok.av(facts, lesninger);
      this.korttid = new Korttid(bok, lesninger, aar);
      this.friperioder = new Friperioder(bok, lesninger, aar);
    }

    List<Object> alt() {
      tall();
      oppholdsdager();
      derived.addAll(korttid.tellinger());
      derived.addAll(korttid.spoersmaal());
      satsdager();
      inntektsdager();
      return derived;
    }

    private void tall() {
      for (String name : List.copyOf(parameters.names())) {
        if (TALL.contains(name) || SATSER.contains(name)) {
          derived.addAll(parameters.facts(name, aar));
        }
      }
    }

    private NavigableSet<LocalDate> skiller(List<String> names) {
      List<String> known = names.stream().filter(parameters.names()::contains).toList();
      return Skiller.avTall(parameters, known, aar);
    }

    private void oppholdsdager() {
      int number = 0;
      for (Opphold stay : bok.alle()) {
        if (stay.dager().overlaps(aar)) {
          number++;
          LocalDate to = Dager.tidligste(stay.tom(), aar.end());
          derived.add(
              new Oppholdsdager(
                  stay.ref(),
                  stay.type().kode(),
                  Dager.seneste(stay.fom(), aar.start()),
                  to,
                  stay.type().betales() && bok.egneDager(stay, aar).isPresent(),
                  to.equals(stay.tom()),
                  stay.basedOn()));
          fravaer(stay);
        }
      }
      derived.add(new Kalenderaar(aar, on, number));
    }

    private void fravaer(Opphold stay) {
      int away = fravaersdoegn(stay);
      if (away > 0) {
        derived.add(new Fravaer(stay.ref(), away, stay.basedOn()));
      } else {
        derived.add(new Fravaersvalg(stay.ref(), Fravaersvalg.UTEN_BETYDNING));
      }
    }

    private int fravaersdoegn(Opphold stay) {
      if (!stay.type().betales()) {
        return 0;
      }
      return bok
          .egneDager(stay, aar)
          .map(days -> Dager.strekninger(days, day -> bok.fravaerende(stay, day)))
          .orElse(List.of())
          .stream()
          .mapToInt(Dager::antall)
          .sum();
    }

    private List<String> fravaerslesninger(Opphold stay) {
      return fravaersdoegn(stay) > 0
          ? List.of(Fravaersvalg.BETALES, Fravaersvalg.BETALES_IKKE)
          : List.of(Fravaersvalg.UTEN_BETYDNING);
    }

    private void satsdager() {
      NavigableSet<LocalDate> cuts = skiller(SATSER);
      for (Opphold stay : korttid.doegnopphold()) {
        derived.add(korttid.fakta(stay));
        for (String away : fravaerslesninger(stay)) {
          derived.addAll(korttid.satsdager(stay, away, cuts));
        }
      }
      derived.addAll(korttid.enkelte());
    }

    private void inntektsdager() {
      NavigableSet<LocalDate> cuts = skiller(TALL);
      cuts.addAll(Poster.skiller(facts));
      Perioder maker = new Perioder(bok, facts, cuts, aar);
      List<Periode> periods = new ArrayList<>();
      List<Start> starts = starter();
      starts.forEach(start -> periods.addAll(maker.av(start.stay(), start.foerst())));
      List<Periode> marked = Perioder.medGjeldende(periods, on);
      derived.addAll(marked);
      Linjedeling lines = new Linjedeling(bok, marked);
      for (Start start : starts) {
        for (LocalDate from : start.dager()) {
          for (String away : fravaerslesninger(start.stay())) {
            derived.addAll(lines.av(start.stay(), from, away));
          }
        }
      }
    }

    private List<Start> starter() {
      List<Start> starts = new ArrayList<>();
      for (Opphold stay : bok.alle(Oppholdstype.LANGTID)) {
        if (stay.dager().overlaps(aar)) {
          List<Friperiode> months = friperioder.av(stay);
          derived.addAll(months);
          starts.add(new Start(stay, friperioder.foersteDager(months)));
        }
      }
      if (korttid.etterInntekt()) {
        for (Opphold stay : korttid.doegnopphold()) {
          starts.add(new Start(stay, korttid.inntektFra(stay)));
        }
      }
      return starts;
    }
  }

  /** A stay and the days from which income may pay for it. */
  private record Start(Opphold stay, Set<LocalDate> dager) {
    LocalDate foerst() {
      return dager.stream().min(LocalDate::compareTo).orElse(Period.OPEN_END);
    }
  }
}
